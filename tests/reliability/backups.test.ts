import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { readBackups, readRuns } from "@/db/files/backups";
import { filesOf } from "@/db/files/data-folder";
import { EMPTY_DESK } from "@/db/seed/empty";
import { createDesk, openDesk } from "@/db/sqlite/desk";
import { restore } from "@/db/sqlite/restore";
import type { Check, ReadyStatus } from "@/domain/status/check";
import { endServing, type Serving, startServing } from "@/scripts/serving";
import { fatten } from "@/tests/db/sqlite/desk-with-backup";
import { temporaryFolder } from "@/tests/temporary-folder";
import { noteFigure } from "./figures";

const DESK_MB = 80;
const LONG_MS = 30_000;

let folder = "";
const servers: Serving[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "watchfloor-backups-"));
  const desk = await createDesk(folder, EMPTY_DESK);
  await fatten(desk, DESK_MB);
  await desk.store.close();
});

afterEach(async () => {
  for (const server of servers.splice(0)) await endServing(server, "SIGKILL");
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function served(env: Record<string, string> = {}): Promise<Serving> {
  const server = await startServing(folder, [], "0", { WATCHFLOOR_BACKUPS: "14", ...env });
  servers.push(server);
  return server;
}

const filesIn = () => {
  try {
    return readdirSync(filesOf(folder).backups);
  } catch {
    return [];
  }
};
const partials = () => filesIn().filter((name) => name.includes(".partial-"));
const forgetBackups = () => rmSync(filesOf(folder).backups, { recursive: true, force: true });

async function until(isSo: () => boolean): Promise<number> {
  const began = performance.now();
  while (!isSo()) {
    if (performance.now() - began > LONG_MS) throw new Error(`Not so after ${LONG_MS} ms: ${isSo}`);
    await sleep(2);
  }
  return performance.now() - began;
}

async function readReady({ address }: Serving) {
  const answer = await fetch(`${address}/api/ready`);
  const { status, checks }: { status: ReadyStatus; checks: (Omit<Check, "at"> & { at: string })[] } =
    await answer.json();
  return { code: answer.status, status, of: (name: string) => checks.find((check) => check.name === name) };
}

/** What a server answers for the first time it loads first, which is not what is measured. */
async function warmUp({ address }: Serving) {
  for (const path of ["/api/health", "/api/ready"]) await (await fetch(`${address}${path}`)).text();
}

/** Asks for health again and again until something is so; answers the longest wait in milliseconds. */
async function longestWait({ address }: Serving, isSo: () => boolean): Promise<number> {
  let longest = 0;
  while (!isSo()) {
    const began = performance.now();
    expect((await fetch(`${address}/api/health`)).status).toBe(200);
    longest = Math.max(longest, performance.now() - began);
    await sleep(10);
  }
  return longest;
}

const isRunning = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** The process that writes a backup: its number is in the name of what it writes. */
const writerOf = () => Number(/\.partial-(\d+)/.exec(partials()[0] ?? "")?.[1]);

test("a server makes a restorable backup by itself soon after a start, and nobody waits for it", async () => {
  forgetBackups();
  const server = await served();
  const began = performance.now();
  await warmUp(server);
  const longest = await longestWait(server, () => readBackups(folder).length > 0);
  const seconds = (performance.now() - began) / 1_000;
  await until(() => readRuns(folder).length > 0);
  const [run] = readRuns(folder);
  expect(run).toMatchObject({ outcome: "written", file: readBackups(folder)[0]?.name });
  const ready = await readReady(server);
  expect(ready.of("backups")).toMatchObject({ status: "ok", message: "The newest backup is 0 min old." });
  expect(ready.of("integrity")?.status).toBe("ok");
  const elsewhere = temporaryFolder();
  await restore(elsewhere, join(filesOf(folder).backups, String(run?.file)));
  const restored = await openDesk(elsewhere);
  expect(restored.profile.name).toBe(EMPTY_DESK.profile.name);
  await restored.store.close();
  noteFigure(`backup of ${DESK_MB} MB by itself after a start`, `${seconds.toFixed(1)} s`, "30 s");
  noteFigure("health while a backup is made: longest wait", `${Math.round(longest)} ms`, "250 ms");
  expect(longest).toBeLessThan(250);
  expect(await endServing(server, "SIGTERM")).toBe(0);
});

test("a killed backup leaves nothing that looks complete and is cleaned up, and none outlives its server", async () => {
  forgetBackups();
  const killed = await served();
  await until(() => partials().length > 0);
  process.kill(writerOf(), "SIGKILL");
  await endServing(killed, "SIGKILL");
  const left = partials();
  const whole = readBackups(folder).length;
  expect(left).not.toEqual([]);
  const ends: number[] = [];
  for (const signal of ["SIGTERM", "SIGKILL"] as const) {
    const server = await served();
    await until(() => partials().some((name) => !left.includes(name)));
    expect(partials().filter((name) => left.includes(name))).toEqual([]);
    const writer = writerOf();
    const began = performance.now();
    await endServing(server, signal);
    await until(() => !isRunning(writer));
    ends.push(performance.now() - began);
    expect(partials()).toEqual([]);
    expect(readBackups(folder)).toEqual([]);
  }
  const longest = Math.max(...ends);
  noteFigure("backup killed in the middle: files that look whole afterwards", `${whole}`, "0");
  noteFigure(
    "end of a backup after its server was stopped or killed",
    `${Math.round(longest)} ms`,
    "5,000 ms",
  );
  expect(whole).toBe(0);
  expect(longest).toBeLessThan(5_000);
});

test("without room no backup is started, and the desk says so while it goes on", async () => {
  forgetBackups();
  const server = await served({ WATCHFLOOR_RESERVE_MB: "99999999" });
  expect((await readReady(server)).code).toBe(200);
  await until(() => readRuns(folder).length > 0);
  await expect.poll(async () => (await readReady(server)).code).toBe(503);
  const ready = await readReady(server);
  expect(ready.status).toBe("failed");
  expect(ready.of("backups")?.message).toMatch(/There is no backup\. There is no room.*Free some space/);
  expect(ready.of("disk")?.status).toBe("warning");
  expect(filesIn()).toEqual(["runs.json"]);
  expect((await fetch(`${server.address}/api/health`)).status).toBe(200);
  const page = await (await fetch(`${server.address}/status`)).text();
  expect(page).toContain("Skipped: no room");
  expect(await endServing(server, "SIGTERM")).toBe(0);
});
