import assert from "node:assert/strict";
import { test } from "node:test";

import { hasFailure, lapses, LiveRows, MOST_ROWS, spoken } from "../../../static/designer/panels/live_rows.js";

const START = Date.parse("2026-01-01T10:00:00.000Z");
let number = 0;
const event = (name, after, data = {}, id = "m1") => ({
  id: ++number, name, message: 7, message_id: id, data, created_at: new Date(START + after).toISOString(),
});
const MAIL = { channel: "email", provider: "smtp", delivery: 1 };

test("a message's way is a row, with a pill for its channel and the time of each step", () => {
  const live = new LiveRows();
  live.hear(event("message.enqueued", 0, { recipient: "ada" }));
  live.hear(event("message.routed", 4, { channels: ["email"], considered: [{ channel: "sms", taken: false, reason: "no number" }] }));
  live.hear(event("delivery.rendered", 7, MAIL));
  live.hear(event("delivery.sent", 187, MAIL));
  live.hear(event("message.sent", 190));
  live.hear(event("delivery.delivered", 200, MAIL));
  live.hear(event("message.delivered", 201));
  const [row] = live.list();
  assert.equal(row.status, "DELIVERED");
  assert.equal(row.recipient, "ada");
  assert.equal(row.pk, 7);
  assert.deepEqual(row.why, ["sms: no number"]);
  assert.deepEqual(row.pills.map((pill) => [pill.channel, pill.provider, pill.state]), [["email", "smtp", "DELIVERED"]]);
  assert.deepEqual(lapses(row.pills[0].steps, row.at).map(({ name, ms }) => [name, ms]), [["RENDERED", 7], ["SENT", 180], ["DELIVERED", 13]]);
  assert.equal(live.median(), 190);
});

test("doubled and late events change nothing that is further on", () => {
  const live = new LiveRows();
  const late = event("delivery.rendered", 5, MAIL);
  live.hear(event("delivery.delivered", 9, MAIL));
  assert.equal(live.hear(late), true);
  assert.equal(live.hear(late), false);
  assert.equal(live.list()[0].pills[0].state, "DELIVERED");
  assert.deepEqual(live.list()[0].pills[0].steps.map((step) => step.name), ["RENDERED", "DELIVERED"]);
});

test("a failure says why, and a channel that takes over is beside it", () => {
  const live = new LiveRows();
  live.hear(event("message.routed", 1, { channels: ["email"] }));
  live.hear(event("delivery.undeliverable", 2, { ...MAIL, reason: "BOUNCED", error: "no such box" }));
  live.hear(event("message.rerouted", 3, { channel: "sms", provider: "twilio" }));
  const [row] = live.list();
  assert.equal(hasFailure(row), true);
  assert.deepEqual(row.pills.map(({ channel, state, error }) => [channel, state, error]), [["email", "UNDELIVERABLE", "no such box"], ["sms", "ROUTED", ""]]);
  assert.equal(row.status, "ROUTED");
});

test("two providers of one channel are two pills", () => {
  const live = new LiveRows();
  live.hear(event("delivery.sent", 1, MAIL));
  live.hear(event("delivery.sent", 1, { ...MAIL, provider: "sendgrid" }));
  assert.equal(live.list()[0].pills.length, 2);
});

test("a resync adds to what is known and takes nothing away", () => {
  const live = new LiveRows();
  const sent = event("delivery.sent", 8, MAIL);
  live.hear(sent);
  live.put({ id: 7, message_id: "m1", recipient: "ada", status: "ROUTED", enqueued_at: new Date(START).toISOString(), test: true, events: [{ ...sent, at: sent.created_at }] });
  const [row] = live.list();
  assert.equal(row.status, "ROUTED");
  assert.equal(row.pills[0].state, "SENT");
  assert.equal(row.pills[0].steps.length, 1);
  assert.equal(row.test, true);
});

test("an event of something else, such as an inbox, is no state of the message", () => {
  const live = new LiveRows();
  live.hear(event("message.routed", 1, { channels: ["inbox"] }));
  live.hear(event("inbox.item_added", 2, {}));
  assert.equal(live.list()[0].status, "ROUTED");
});

test("the oldest make room: five hundred rows are kept, newest first", () => {
  const live = new LiveRows();
  for (let i = 0; i < MOST_ROWS + 25; i++) live.hear(event("message.enqueued", i, {}, `m${i}`));
  const rows = live.list();
  assert.equal(rows.length, MOST_ROWS);
  assert.equal(rows[0].message_id, `m${MOST_ROWS + 24}`);
  assert.equal(live.perMinute(START + 30_000), MOST_ROWS + 25);
  assert.equal(live.perMinute(START + 600_000), 0);
});

test("lapses are said as people say them", () => {
  assert.deepEqual([3.4, 180, 1500, 90_000, 7_200_000].map(spoken), ["3 ms", "180 ms", "1.5 s", "2 min", "2 h"]);
});
