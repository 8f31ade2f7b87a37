import { PassThrough } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { createGate } from "@/scripts/server/request-gate";
import { laneOf } from "@/scripts/server/request-lane";

const LIMITS = {
  write: { atOnce: 2, waiting: 4, waitMs: 500 },
  stream: { atOnce: 3, waiting: 3, waitMs: 500 },
  shared: { atOnce: 1, waiting: 2, waitMs: 500 },
  page: { atOnce: 2, waiting: 4, waitMs: 500 },
  long: { atOnce: 2, waiting: 4, waitMs: 500 },
  export: { atOnce: 1, waiting: 1, waitMs: 100 },
  file: { atOnce: 1, waiting: 1, waitMs: 100 },
};

/** Longer than the gate takes to let in all that it may. */
const settled = () => sleep(30);

test.each([
  [{ method: "GET", url: "/" }, "page"],
  [{ method: "HEAD", url: "/categories/rockets?days=all" }, "page"],
  [{ method: "GET", url: "/api/watch" }, "page"],
  [{ method: "GET", url: "/api/changes" }, "page"],
  [{ method: "GET", url: "/api/board?effectiveAt=080134ZJAN20" }, "long"],
  [{ method: "GET", url: "/?days=90&knownAt=080134ZJAN20" }, "long"],
  [{ method: "GET", url: "/?%65ffectiveAt=080134ZJAN20" }, "long"],
  [{ method: "GET", url: "/api/map?days=90&form%61t=png" }, "file"],
  [{ method: "GET", url: "/api/search?q=drone" }, "long"],
  [{ method: "GET", url: "/search?q=drone" }, "long"],
  [{ method: "GET", url: "/api/differences" }, "long"],
  [{ method: "GET", url: "/changes" }, "long"],
  [{ method: "GET", url: "/exercises/quiet-night" }, "long"],
  [{ method: "GET", url: "/exercises" }, "page"],
  [{ method: "GET", url: "/api/log/export?format=csv" }, "export"],
  [{ method: "GET", url: "/api/sources/export?format=xlsx" }, "export"],
  [{ method: "GET", url: "/api/snapshot?format=html" }, "file"],
  [{ method: "GET", url: "/api/differences?effectiveAt=080134ZJAN20&format=pdf" }, "file"],
  [{ method: "GET", url: "/api/handovers/1?format=pdf" }, "file"],
  [{ method: "GET", url: "/api/map?days=90" }, "page"],
  [{ method: "POST", url: "/api/assessments" }, "write"],
  [{ method: "POST", url: "/indicators/one" }, "write"],
  [{ method: "POST", url: "/api/live" }, "write"],
  [{ method: "GET", url: "/api/live" }, "stream"],
  [{ method: "GET", url: "/api/health?" }, undefined],
  [{ method: "GET", url: "/api/ready" }, undefined],
  [{ method: "GET", url: "/api/healthy" }, "page"],
])("%j waits in the lane %s", (request, lane) => {
  expect(laneOf(request)).toBe(lane);
});

test("at most as many run at once as a lane has places, and whoever leaves makes room for the next", async () => {
  const gate = createGate(LIMITS);
  const [first] = await Promise.all([gate.enter("page"), gate.enter("page")]);
  const third = gate.enter("page");
  await settled();
  expect(gate.crowd().page).toEqual({ waiting: 1, atWork: 2 });
  first?.leave();
  first?.leave();
  expect(await third).toBeDefined();
  expect(gate.crowd().page).toEqual({ waiting: 0, atWork: 2 });
});

test("exports that are read slowly hold no place that a snapshot waits for", async () => {
  const gate = createGate(LIMITS);
  await gate.enter("export");
  expect(await gate.enter("file")).toBeDefined();
});

test("whoever waits too long, or finds too many waiting, is turned away", async () => {
  const gate = createGate(LIMITS);
  await gate.enter("file");
  const waiting = gate.enter("file");
  expect(await gate.enter("file")).toBeUndefined();
  const from = performance.now();
  expect(await waiting).toBeUndefined();
  expect(performance.now() - from).toBeGreaterThan(90);
  expect(gate.crowd().file).toEqual({ waiting: 0, atWork: 1 });
});

test("whoever leaves while waiting gives up the place in the queue, and nothing is started for them", async () => {
  const gate = createGate(LIMITS);
  const first = await gate.enter("file");
  const answer = new PassThrough();
  const leaving = gate.enter("file", { answer });
  answer.destroy();
  expect(await leaving).toBeUndefined();
  const next = gate.enter("file");
  first?.leave();
  expect(await next).toBeDefined();
  expect(await gate.enter("page", { answer })).toBeUndefined();
  expect(gate.crowd().page).toEqual({ waiting: 0, atWork: 0 });
});

/** Counts the turns of the event loop until `isOver`, hearing `eachTurn`. */
function countTurns(isOver: () => boolean, eachTurn = () => {}) {
  const turns = { count: 0 };
  const count = () => {
    turns.count += 1;
    eachTurn();
    if (!isOver()) setImmediate(count);
  };
  setImmediate(count);
  return turns;
}

test("at most one request starts per turn of the event loop, however many places are free", async () => {
  const gate = createGate(LIMITS);
  const began: number[] = [];
  const turns = countTurns(() => began.length === 7);
  const lanes = ["page", "page", "file", "shared", "stream", "stream", "write"] as const;
  await Promise.all(
    lanes.map(async (lane) => {
      const place = await gate.enter(lane);
      began.push(turns.count);
      place?.leave();
    }),
  );
  expect(new Set(began).size).toBe(7);
});

test("while connections arrive nothing starts, and clients who leave meanwhile never do; but not for ever", async () => {
  const gate = createGate(LIMITS);
  const answer = new PassThrough();
  let isOver = false;
  const turns = countTurns(() => isOver, gate.noteArrival);
  const [gone, first] = [gate.enter("page", { answer }), gate.enter("stream")];
  setImmediate(() => answer.destroy());
  expect(await gone).toBeUndefined();
  expect(turns.count).toBeLessThan(10);
  expect(await first).toBeDefined();
  expect(turns.count).toBeGreaterThan(20);
  expect(turns.count).toBeLessThan(100);
  isOver = true;
});

test("no read starts while a write waits or runs, and reads continue when all are done", async () => {
  const gate = createGate(LIMITS);
  const writes = [gate.enter("write"), gate.enter("write"), gate.enter("write")];
  const reading = gate.enter("page");
  await settled();
  expect(gate.crowd()).toMatchObject({ write: { waiting: 1, atWork: 2 }, page: { waiting: 1, atWork: 0 } });
  for (const write of writes) {
    expect(gate.crowd().page).toEqual({ waiting: 1, atWork: 0 });
    (await write)?.leave();
    await settled();
  }
  expect(await reading).toBeDefined();
});

test("beside endless writes reads have a spell of their own after each of the writes", async () => {
  const gate = createGate({ ...LIMITS, page: { atOnce: 2, waiting: 40, waitMs: 5_000 } });
  await gate.enter("write");
  const from = performance.now();
  const waits = await Promise.all(
    Array.from({ length: 12 }, async () => {
      const place = await gate.enter("page");
      await sleep(30);
      place?.leave();
      return performance.now() - from;
    }),
  );
  expect(Math.min(...waits)).toBeGreaterThan(100);
  expect(Math.max(...waits)).toBeLessThan(1_500);
});

test("a write whose body is still arriving holds up no read", async () => {
  const gate = createGate(LIMITS);
  await gate.enter("write", { isWriting: () => false });
  const from = performance.now();
  expect(await gate.enter("page")).toBeDefined();
  expect(performance.now() - from).toBeLessThan(200);
});
