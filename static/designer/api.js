/* The designer's endpoints, below the page's own address. */

import { parseExactly } from "./document/json.js";

/** What an endpoint answered instead of what was asked for. `status` 0: there was no answer. */
export class ApiError extends Error {
  /** @param {number} status @param {any} body */
  constructor(status, body) {
    super(body?.message || (status ? `The server answered ${status}` : "The server cannot be reached"));
    this.status = status;
    this.body = body ?? {};
    this.path = body?.path;
  }
}

const page = typeof document === "undefined" ? null : document.getElementById("designer");

/** The page's address, which ends in a slash. */
export const base = page?.dataset.base ?? "";
/** May this person change the template? */
export const canChange = page?.dataset.canChange === "true";
/** May this person see the messages that were sent? */
export const canWatch = page?.dataset.canWatch === "true";
/** Where the page's sockets and neighbours are. */
export const places = {
  template: page?.dataset.template ?? "",
  socket: page?.dataset.socket ?? "",
  live: page?.dataset.live ?? "",
  list: page?.dataset.list ?? "",
  messages: page?.dataset.messages ?? "",
};

/** The cookie's token is newer than the page's when the person signed in again elsewhere. */
function csrf() {
  const cookie = /(?:^|; )csrftoken=([^;]+)/.exec(document.cookie)?.[1];
  return cookie ?? page?.dataset.csrf ?? "";
}

/** Asks an endpoint.
 * @param {string} method @param {string} path below the page, or absolute
 * @param {any} [body] @param {{signal?: AbortSignal, keepalive?: boolean}} [options]
 * @returns {Promise<any>} the answer's JSON. Raises ApiError, or AbortError when it was aborted. */
export async function request(method, path, body, options = {}) {
  let response;
  try {
    response = await fetch(new URL(path, new URL(base, location.href)), {
      method,
      credentials: "same-origin",
      redirect: "error",
      headers: method === "GET" ? {} : { "Content-Type": "application/json", "X-CSRFToken": csrf() },
      body: body === undefined ? undefined : JSON.stringify(body),
      ...options,
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new ApiError(0, null);
  }
  const text = await response.text().catch(() => "");
  const json = parsed(text);
  if (!response.ok) throw new ApiError(response.status, json);
  return json;
}

/** @param {string} text */
function parsed(text) {
  try {
    return text ? parseExactly(text) : null;
  } catch {
    return null;
  }
}

/** @param {string} path @param {{signal?: AbortSignal}} [options] */
export const get = (path, options) => request("GET", path, undefined, options);
/** @param {string} path @param {any} [body] @param {{signal?: AbortSignal}} [options] */
export const post = (path, body, options) => request("POST", path, body ?? {}, options);
/** @param {string} path @param {any} body @param {{signal?: AbortSignal, keepalive?: boolean}} [options] */
export const put = (path, body, options) => request("PUT", path, body, options);
/** @param {string} path */
export const remove = (path) => request("DELETE", path);
