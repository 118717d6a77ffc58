import assert from "node:assert/strict";
import { test } from "node:test";

import { Latest } from "../../../static/designer/preview/latest.js";

const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

function asked({ quiet = 5, longest = 40 } = {}) {
  const calls = [];
  const answers = [];
  const failures = [];
  const loop = new Latest({
    ask: (question, signal) => new Promise((resolve, reject) => {
      const call = { question, signal, resolve, reject };
      signal.addEventListener("abort", () => reject(new Error("aborted")));
      calls.push(call);
    }),
    answered: (answer) => answers.push(answer),
    failed: (error) => failures.push(error.message),
  }, { quiet, longest });
  return { loop, calls, answers, failures };
}

test("keys that follow quickly are one question, the newest", async () => {
  const { loop, calls } = asked();
  for (const letter of "abc") loop.want(letter);
  await pause(20);
  assert.deepEqual(calls.map((call) => call.question), ["c"]);
});

test("who never pauses is answered too", async () => {
  const { loop, calls } = asked({ quiet: 30, longest: 40 });
  for (let i = 0; i < 12; i++) {
    loop.want(i);
    await pause(10);
  }
  assert.ok(calls.length >= 1, "nothing was asked");
});

test("a late answer never wins, and what is overtaken is aborted", async () => {
  const { loop, calls, answers, failures } = asked();
  loop.want("first");
  await pause(15);
  loop.want("second");
  await pause(15);
  calls[1].resolve("second's");
  await pause(1);
  assert.equal(calls[0].signal.aborted, true);
  calls[0].resolve("first's");
  await pause(1);
  assert.deepEqual(answers, ["second's"]);
  assert.deepEqual(failures, []);
});

test("an earlier answer that comes first is shown until the later one is there", async () => {
  const { loop, calls, answers } = asked();
  loop.want("first");
  await pause(15);
  loop.want("second");
  await pause(15);
  calls[0].resolve("1");
  await pause(1);
  calls[1].resolve("2");
  await pause(1);
  assert.deepEqual(answers, ["1", "2"]);
});

test("a failure is told, unless a later answer is there already", async () => {
  const { loop, calls, answers, failures } = asked();
  loop.want("first");
  await pause(15);
  calls[0].reject(new Error("no"));
  await pause(1);
  loop.want("second");
  await pause(15);
  calls[1].resolve("yes");
  await pause(1);
  assert.deepEqual([answers, failures], [["yes"], ["no"]]);
});

test("a slow server is never asked more than two things at once", async () => {
  const { loop, calls } = asked({ quiet: 1 });
  for (let i = 0; i < 5; i++) {
    loop.want(i);
    await pause(8);
  }
  assert.equal(calls.length, 5);
  assert.equal(calls.filter((call) => !call.signal.aborted).length, 2);
});
