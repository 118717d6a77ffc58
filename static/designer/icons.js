/* Every icon of the page, drawn on 24 by 24 with one line. The registry's names are among them. */

import { html } from "./vendor/designer.js";

const LINES = /** @type {Record<string, string>} */ ({
  notes: "M4 6h16M4 11h16M4 16h10",
  title: "M5 5h14M12 5v14M9 19h6",
  subject: "M4 7h10M4 11h16M4 15h7",
  smart_button: "M4 8h16a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1M8 12h8",
  link: "M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.5 1.5M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.5-1.5",
  format_quote: "M9 7H5v6h4zM9 13c0 2-1 3.5-3 4M19 7h-4v6h4zM19 13c0 2-1 3.5-3 4",
  format_list_bulleted: "M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01",
  format_list_numbered: "M10 6h10M10 12h10M10 18h10M4 5l1.5-1v4M4 15.5c.5-1 2.5-1 2.5.5 0 1-2.5 2-2.5 3.5h2.5",
  fiber_manual_record: "M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6",
  image: "M5 4h14a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1M4 16l5-5 4 4 3-3 4 4M15.5 8.5h.01",
  horizontal_rule: "M4 12h16",
  height: "M12 4v16M8.5 7.5 12 4l3.5 3.5M8.5 16.5 12 20l3.5-3.5",
  view_column: "M4 5h16v14H4zM9.5 5v14M14.5 5v14",
  view_column_2: "M4 5h16v14H4zM12 5v14",
  view_agenda: "M8 4h8v16H8z",
  select_all: "M4 8V5a1 1 0 0 1 1-1h3M16 4h3a1 1 0 0 1 1 1v3M20 16v3a1 1 0 0 1-1 1h-3M8 20H5a1 1 0 0 1-1-1v-3M8 9h8v6H8z",
  code: "M8.5 7 4 12l4.5 5M15.5 7 20 12l-4.5 5",
  data_object: "M9 5c-2 0-3 1-3 3v2c0 1-1 2-2 2 1 0 2 1 2 2v2c0 2 1 3 3 3M15 5c2 0 3 1 3 3v2c0 1 1 2 2 2-1 0-2 1-2 2v2c0 2-1 3-3 3",
  sticky_note_2: "M5 4h14a1 1 0 0 1 1 1v9l-6 6H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1M14 20v-6h6",
  tune: "M4 7h9M17 7h3M15 5v4M4 17h3M11 17h9M9 15v4",
  mail: "M4 6h16v12H4zM4 7l8 6 8-6",
  sms: "M5 5h14a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-7l-5 4v-4H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1M8 10.5h.01M12 10.5h.01M16 10.5h.01",
  notifications_active: "M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 21h4M3 8c.3-1.6 1-3 2-4M21 8c-.3-1.6-1-3-2-4",
  inbox: "M4 13 7 5h10l3 8v6H4zM4 13h5l1 2.5h4l1-2.5h5",
  tag: "M9 4 7 20M17 4l-2 16M4 9h16M3.5 15h16",
  groups: "M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6M3.5 19c.3-3 2.5-5 5.5-5s5.2 2 5.5 5M16 5.5a2.8 2.8 0 0 1 0 5.2M17 14.3c2 .5 3.3 2.3 3.5 4.7",
  webhook: "M9.5 8.5a3 3 0 1 1 4.3 2.3l2.7 5M7.5 12.5a3 3 0 1 0 2.5 4.5h6.5M17 20a3 3 0 1 0-1-5.5M9.3 9l-2.3 4",
  grip: "M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01",
  up: "M12 19V5M6 11l6-6 6 6",
  down: "M12 5v14M6 13l6 6 6-6",
  copy: "M9 9h10a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H9a1 1 0 0 1-1-1V10a1 1 0 0 1 1-1M16 9V5a1 1 0 0 0-1-1H5a1 1 0 0 0-1 1v9a1 1 0 0 0 1 1h3",
  trash: "M5 7h14M10 4h4M7 7l1 13h8l1-13M10 11v5M14 11v5",
  plus: "M12 5v14M5 12h14",
  close: "M6 6l12 12M18 6 6 18",
  check: "M5 12.5 10 17.5 19 7",
  undo: "M8 5 4 9l4 4M4 9h10a6 6 0 0 1 0 12h-3",
  redo: "M16 5l4 4-4 4M20 9H10a6 6 0 0 0 0 12h3",
  back: "M19 12H5M11 6l-6 6 6 6",
  chevron: "M6 9l6 6 6-6",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  search: "M11 5a6 6 0 1 0 0 12 6 6 0 0 0 0-12M15.5 15.5 20 20",
  keyboard: "M3 6h18v12H3zM7 10h.01M11 10h.01M15 10h.01M7 14h10",
  condition: "M12 3v5M12 8l-6 5v6M12 8l6 5v6M3.5 16.5 6 19l2.5-2.5M15.5 16.5 18 19l2.5-2.5",
  repeat: "M17 3l3 3-3 3M20 6H8a4 4 0 0 0-4 4v1M7 21l-3-3 3-3M4 18h12a4 4 0 0 0 4-4v-1",
  bold: "M7 5h6a3.5 3.5 0 0 1 0 7H7zM7 12h7a3.5 3.5 0 0 1 0 7H7z",
  italic: "M10 5h8M6 19h8M14 5l-4 14",
  underline: "M7 4v7a5 5 0 0 0 10 0V4M6 20h12",
  strike: "M17 7c-.8-2-2.6-3-5-3-3 0-5 1.5-5 3.8 0 2 1.5 3.2 5 4.2M4 12h16M7 17c.8 2 2.6 3 5 3 3 0 5-1.5 5-4",
  braces: "M8 5c-2 0-3 1-3 3v1.5c0 1.5-.7 2.5-2 2.5 1.3 0 2 1 2 2.5V16c0 2 1 3 3 3M16 5c2 0 3 1 3 3v1.5c0 1.5.7 2.5 2 2.5-1.3 0-2 1-2 2.5V16c0 2-1 3-3 3",
  warning: "M12 4 3 19h18zM12 10v4M12 16.5h.01",
  error: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16M12 8v5M12 15.5h.01",
  cloud: "M7 18a4 4 0 0 1-.5-8 6 6 0 0 1 11.5 1.5A3.3 3.3 0 0 1 17.5 18z",
  cloud_off: "M7 18a4 4 0 0 1-.5-8M9.5 6.5A6 6 0 0 1 18 11.5a3.3 3.3 0 0 1 2.5 5M4 4l16 16",
  send: "M4 12 20 4l-4 16-4-7zM12 13l8-9",
  translate: "M3.5 6h9M8 4v2M6 6c.5 3 2.5 5.5 5.5 7M10.5 6c-.5 3.5-3 6.5-6.5 8M12 20l4-10 4 10M13.3 17h5.400",
  brick: "M4 7h16v10H4zM4 12h16M10 7v5M14 12v5",
  globe: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16M4 12h16M12 4c-5 5-5 11 0 16M12 4c5 5 5 11 0 16",
  palette: "M12 4a8 8 0 1 0 0 16c1.5 0 1.5-1 1-2s0-2 1.5-2H17a3 3 0 0 0 3-3c0-5-3.5-9-8-9M8 11h.01M11 8h.01M15 8.5h.01",
  eye: "M3 12c2.5-4.5 5.5-6.5 9-6.5s6.5 2 9 6.5c-2.5 4.5-5.5 6.5-9 6.5S5.5 16.5 3 12M12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5",
  eye_off: "M5 9c-.8.8-1.400 1.8-2 3 2.5 4.5 5.5 6.5 9 6.5 1.3 0 2.6-.3 3.7-.8M9 6c1-.3 2-.5 3-.5 3.5 0 6.5 2 9 6.5-.6 1.100-1.2 2-2 2.900M4 4l16 16",
  into: "M4 5v14M20 12H9M13 8l-4 4 4 4",
  out: "M20 5v14M4 12h11M11 8l4 4-4 4",
});

/** @param {{name: string, size?: number}} props */
export function Icon({ name, size = 16 }) {
  return html`
    <svg class="cd-icon" width=${size} height=${size} viewBox="0 0 24 24" fill="none" stroke="currentColor"
      stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
      <path d=${LINES[name] ?? LINES.fiber_manual_record} />
    </svg>`;
}
