/* A websocket that comes back by itself. */

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;

/** Opens `path` on this host; `handlers` are opened(), closed() and heard(frame as parsed JSON).
 * What it returns sends a frame while the socket is open; otherwise the frame is dropped.
 * @param {string} path
 * @param {{opened: () => void, closed: () => void, heard: (frame: any) => void}} handlers */
export function connect(path, handlers) {
  const scheme = location.protocol === "https:" ? "wss:" : "ws:";
  let wait = FIRST_WAIT_MS;
  /** @type {WebSocket} */
  let socket;

  function open() {
    socket = new WebSocket(`${scheme}//${location.host}${path}`);
    socket.addEventListener("open", () => {
      wait = FIRST_WAIT_MS;
      handlers.opened();
    });
    socket.addEventListener("message", (message) => {
      let frame;
      try {
        frame = JSON.parse(message.data);
      } catch {
        return;
      }
      handlers.heard(frame);
    });
    socket.addEventListener("close", () => {
      handlers.closed();
      // Spread out, so that a server that restarts is not met by all pages at once.
      setTimeout(open, wait * (0.5 + Math.random()));
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    });
  }

  open();
  return {
    /** @param {any} frame */
    send(frame) {
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame));
    },
  };
}
