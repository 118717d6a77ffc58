// Signs in to Courier with a token of our own server, and stays signed in.
import { Courier } from "@trycourier/courier-js";

// Milliseconds; longer while signing in does not help.
const LOOK_EVERY = 2_000;
const LONGEST_PAUSE = 60_000;

/** Asks our own server, which knows who is signed in, for a token. */
async function issued() {
  const response = await fetch("/courier-token", { method: "POST" });
  if (!response.ok) throw new Error(`no token: ${response.status}`);
  return response.json();
}

function signIn({ userId, token, server }, tenantId) {
  Courier.shared.signIn({
    userId,
    jwt: token,
    tenantId,
    apiUrls: {
      courier: { rest: server, graphql: `${server}/client/q` },
      inbox: { graphql: `${server}/inbox/q`, webSocket: `${server.replace(/^http/, "ws")}/inbox/ws` },
    },
  });
}

/** Signs in; again when the token runs out or the connection was lost. Call the answer to end it. */
export function keepSignedIn(tenantId) {
  let renewAt = 0;
  let pause = LOOK_EVERY;
  let ended = false;

  // The client connects again by itself, but the widgets no longer listen; signing in joins them.
  function lost({ webSocket, messageEventListeners }) {
    return webSocket?.readyState > WebSocket.OPEN
      || (webSocket?.readyState === WebSocket.OPEN && messageEventListeners.length === 0);
  }

  async function look() {
    const socket = Courier.shared.client?.inbox.socket ?? {};
    try {
      // A tab in the background sleeps through timers, so the time is looked at, not waited for.
      if (Date.now() > renewAt || lost(socket)) {
        pause = Math.min(pause * 2, LONGEST_PAUSE);
        const token = await issued();
        if (ended) return;
        signIn(token, tenantId);
        renewAt = Date.now() + token.seconds * 800;
      } else if (socket.webSocket?.readyState === WebSocket.OPEN) {
        pause = LOOK_EVERY;
      }
    } catch (error) {
      console.warn("Courier: will try again.", error);
    }
    if (!ended) setTimeout(look, pause * (0.5 + Math.random()));
  }

  look();
  return () => {
    ended = true;
    Courier.shared.signOut();
  };
}
