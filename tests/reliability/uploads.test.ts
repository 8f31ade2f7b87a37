import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test, vi } from "vitest";
import { UPLOAD_LIMITS } from "@/domain/import/upload-limits";
import { type ServedDesk, serveDesk } from "../e2e/served-desk";
import { crowd, drop, postRequest } from "./dropping";
import { noteFigure } from "./figures";
import { lateness } from "./lateness";
import { familyOf, importsIn } from "./processes";
import {
  announceFile,
  answerOn,
  checkedIn,
  messagesOf,
  partsIn,
  queuedIn,
  sendFile,
  uploadsIn,
} from "./sent-files";

const MB = 1024 * 1024;
const BOUNDS = { processes: 2, bytes: 700 * MB, healthMs: 250 };
/** On a machine that is busy with other work; on two free cores 24 files take a fifth of it. */
const PATIENCE_MS = 120_000;

async function served(): Promise<ServedDesk> {
  const desk = await serveDesk("--empty");
  onTestFinished(() => desk.stop());
  return desk;
}

/** A measured wait does not count what a server loads for its first answer. */
async function warmUp(desk: ServedDesk) {
  await (await fetch(`${desk.address}/api/health`)).arrayBuffer();
  expect(await sendFile(desk, "", "", "Ada")).toMatchObject({ status: 422 });
}

/** Looks at the server until the answer is called: import processes at a time, memory in all, waits for its health. */
function observe(desk: ServedDesk) {
  const seen = { processes: 0, bytes: 0, healthMs: 0 };
  const late = lateness();
  let isOver = false;
  const again = async (everyMs: number, look: () => void | Promise<void>) => {
    for (; !isOver; await sleep(everyMs)) await look();
  };
  const looking = Promise.all([
    again(100, () => {
      const family = familyOf(desk.pid());
      const bytes = family.reduce((sum, { residentBytes }) => sum + residentBytes, 0);
      seen.processes = Math.max(seen.processes, importsIn(family).length);
      seen.bytes = Math.max(seen.bytes, bytes);
    }),
    again(50, async () => {
      const [askedAt, lateAt] = [performance.now(), late()];
      await (await fetch(`${desk.address}/api/health`)).arrayBuffer();
      seen.healthMs = Math.max(seen.healthMs, performance.now() - askedAt - (late() - lateAt));
    }),
  ]);
  const stop = async () => {
    isOver = true;
    await looking;
    return seen;
  };
  onTestFinished(async () => void (await stop()));
  return stop;
}

test("24 files sent at once are all checked, by at most 2 processes, and nobody else waits for it", async () => {
  const desk = await served();
  await warmUp(desk);
  const files = Array.from({ length: 24 }, (_, i) => messagesOf(500, `PLACE ${i}`));
  const stop = observe(desk);
  const beganAt = performance.now();
  const sent = await Promise.all(
    files.map((content, i) => sendFile(desk, `file-${i}.csv`, content, `Watch ${i % 3}`)),
  );
  expect(sent.map(({ status }) => status)).toEqual(sent.map(() => 303));
  await vi.waitFor(() => expect(queuedIn(desk)).toEqual([]), { timeout: PATIENCE_MS, interval: 100 });
  const seconds = (performance.now() - beganAt) / 1_000;
  const seen = await stop();
  expect(checkedIn(desk).sort()).toEqual(sent.map(({ id }) => id).sort());
  noteFigure("24 uploads at once: import processes at a time", `${seen.processes}`, `${BOUNDS.processes}`);
  noteFigure(
    "24 uploads at once: memory of server and processes",
    `${Math.round(seen.bytes / MB)} MB`,
    `${BOUNDS.bytes / MB} MB`,
  );
  noteFigure(
    "24 uploads at once: worst wait of /api/health",
    `${Math.round(seen.healthMs)} ms`,
    `${BOUNDS.healthMs} ms`,
  );
  noteFigure(
    "24 uploads at once: until all are checked",
    `${seconds.toFixed(1)} s`,
    `${PATIENCE_MS / 1_000} s`,
  );
  expect(seen.processes).toBe(BOUNDS.processes);
  expect(seen.bytes).toBeLessThanOrEqual(BOUNDS.bytes);
  expect(seen.healthMs).toBeLessThanOrEqual(BOUNDS.healthMs);
}, 150_000);

test("a file beyond one person's limit is refused before it is sent, and accepted once there is room", async () => {
  const desk = await served();
  const sockets = Array.from({ length: UPLOAD_LIMITS.perSender + 1 }, () =>
    announceFile(desk, 64 * MB, "Ada"),
  );
  const answer = await Promise.race(sockets.map(answerOn));
  expect(answer).toMatch(/^HTTP\/1\.1 503 [\s\S]*\r\nretry-after: 300\r\n/i);
  expect(answer).toMatch(/You have sent as much as one person may have here/);
  const send = (by: string) => sendFile(desk, "may.csv", messagesOf(10_000, "GULF"), by);
  expect(await send("Ada")).toMatchObject({ status: 503 });
  expect(await send("Bob")).toMatchObject({ status: 303 });
  for (const socket of sockets) socket.destroy();
  await vi.waitFor(async () => expect(await send("Ada")).toMatchObject({ status: 303 }), { timeout: 5_000 });
  expect(partsIn(desk)).toEqual([]);
}, 150_000);

test("killed while files wait, the server leaves no process behind, and checks all of them after its restart", async () => {
  const desk = await served();
  const sent: string[] = [];
  for (const i of [0, 1, 2, 3])
    sent.push((await sendFile(desk, `file-${i}.csv`, messagesOf(10_000, `PLACE ${i}`), "Ada")).id);
  await vi.waitFor(() => expect(importsIn(familyOf(desk.pid()))).toHaveLength(2), { timeout: 10_000 });
  const orphans = importsIn(familyOf(desk.pid())).map(({ pid }) => pid);
  await desk.kill();
  await vi.waitFor(() => expect(orphans.flatMap((pid) => importsIn(familyOf(pid)))).toEqual([]), {
    timeout: 10_000,
  });
  writeFileSync(join(desk.folder, "uploads", `${sent[0]}.part`), "half of it");
  expect(queuedIn(desk)).toHaveLength(4);
  await desk.startAgain();
  await vi.waitFor(() => expect(queuedIn(desk)).toEqual([]), { timeout: PATIENCE_MS, interval: 100 });
  expect(checkedIn(desk).sort()).toEqual(sent.sort());
  expect(uploadsIn(desk).filter((name) => /\.(part|new)$/.test(name))).toEqual([]);
}, 150_000);

/** Begins to send a file of so many rows that is announced as larger, and drops its connection in one of many ways. */
const dropFile = (desk: ServedDesk, rows: number, i: number) => {
  const head = `--b\r\ncontent-disposition: form-data; name="file"; filename="dropped.csv"\r\n\r\n`;
  const body = `${head}${messagesOf(rows, "STRAIT")}${".".repeat(MB)}`;
  const type = "multipart/form-data; boundary=b";
  const request = postRequest(desk.address, "/import/upload", { type, body, cut: MB });
  return drop(desk.address, request, i % 13, (["resetAndDestroy", "end", "destroy"] as const)[i % 3]);
};

/** The files that were sent whole, and what lies half-sent beside them. */
const lyingIn = (desk: ServedDesk) => ({
  whole: uploadsIn(desk).filter((name) => !name.includes(".")),
  parts: partsIn(desk),
});

test("50 uploads dropped half-way leave nothing, while the queue is empty and while files wait in it", async () => {
  const desk = await served();
  const dropAll = () =>
    crowd(Array.from({ length: 50 }).keys(), 50, (i) => dropFile(desk, i % 9 === 0 ? 4_000 : 20, i));
  await dropAll();
  await vi.waitFor(() => expect(lyingIn(desk)).toEqual({ whole: [], parts: [] }), { timeout: 3_000 });
  const long = messagesOf(60_000, "RED SEA");
  const whole: string[] = [];
  for (const i of [0, 1, 2, 3]) whole.push((await sendFile(desk, `long-${i}.csv`, long, "Ada")).id);
  await dropAll();
  expect(queuedIn(desk).length).toBeGreaterThan(2);
  await vi.waitFor(() => expect(lyingIn(desk)).toEqual({ whole: whole.sort(), parts: [] }), {
    timeout: 3_000,
  });
  expect(await sendFile(desk, "small.csv", messagesOf(3, "GULF"), "Ada")).toMatchObject({ status: 303 });
}, 150_000);
