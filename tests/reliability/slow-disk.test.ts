import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { actingAs } from "@/db/desk";
import { EMPTY_DESK } from "@/db/seed/empty";
import { createDesk } from "@/db/sqlite/desk";
import { endServing, startServing } from "@/scripts/serving";
import { addedIndicator } from "../drafts";
import { temporaryFolder } from "../temporary-folder";
import { noteFigure } from "./figures";
import { lateness } from "./lateness";
import { healthThat, readHealth, setLevel } from "./writers";

const DISK = fileURLToPath(new URL("disk.js", import.meta.url));
const ASKED = ["/api/health", "/api/board", "/"];
/** Changes before the measurement: the first pages of a process take longer. */
const WARMING = 10;
const SLOW_MS = 2_000;
const LONGEST_WAIT_MS = 250;

/** A served desk whose disk answers as the test says. */
async function serveOnADisk() {
  const folder = temporaryFolder();
  const desk = actingAs(await createDesk(folder, EMPTY_DESK), "Ada");
  const { id: indicatorId } = await addedIndicator(desk);
  await desk.store.close();
  const disk = join(folder, "disk");
  const answersBy = (how: string) => writeFileSync(disk, how);
  answersBy("ok");
  const env = { NODE_OPTIONS: `--import ${DISK}`, WATCHFLOOR_TEST_DISK: disk };
  const server = await startServing(folder, [], "0", env);
  onTestFinished(async () => {
    await endServing(server, "SIGKILL");
  });
  const set = (rationale: string) => setLevel(server.address, indicatorId, rationale);
  for (let n = 0; n < WARMING; n++) {
    expect((await set(`Before ${n}.`)).status).toBe(201);
    for (const path of ASKED) await (await fetch(server.address + path)).text();
  }
  return { ...server, answersBy, set };
}

/** The longest wait for health, the board and its page until `isOver`, without how late this process itself was. */
async function longestWait(address: string, isOver: () => boolean): Promise<number> {
  let longest = 0;
  const late = lateness();
  while (!isOver())
    for (const path of ASKED) {
      const [from, lateFrom] = [performance.now(), late()];
      const answer = await fetch(address + path);
      expect(answer.status).toBe(200);
      await answer.text();
      longest = Math.max(longest, performance.now() - from - (late() - lateFrom));
      await sleep(10);
    }
  return longest;
}

test("while a change waits for a slow disk, everything else is answered, and the change after the disk", async () => {
  const { address, answersBy, set } = await serveOnADisk();
  answersBy(String(SLOW_MS));
  const from = performance.now();
  let tookMs = 0;
  const writes = ["One.", "Two.", "Three."].map(async (rationale) => {
    const { status } = await set(rationale);
    tookMs = performance.now() - from;
    return status;
  });
  const longest = await longestWait(address, () => tookMs > 0);
  expect(await Promise.all(writes)).toEqual([201, 201, 201]);
  noteFigure(
    "health and the board beside a change that waits 2 s for the disk: longest wait",
    `${longest.toFixed(0)} ms`,
    `${LONGEST_WAIT_MS} ms`,
  );
  expect(longest).toBeLessThanOrEqual(LONGEST_WAIT_MS);
  expect(tookMs).toBeGreaterThanOrEqual(SLOW_MS);
});

test("no change is acknowledged while the disk does not answer, and reading goes on", async () => {
  const { address, answersBy, set } = await serveOnADisk();
  answersBy("never");
  let answered = 0;
  for (const rationale of ["One.", "Two."])
    void set(rationale).then(
      () => answered++,
      () => undefined,
    );
  const until = performance.now() + 3_000;
  await longestWait(address, () => performance.now() > until);
  expect(answered).toBe(0);
});

test("after a failed sync no change is acknowledged any more, and health says why", async () => {
  const { address, answersBy, set } = await serveOnADisk();
  answersBy("failed");
  expect(await set("One.")).toMatchObject({
    status: 503,
    problem: expect.stringMatching(/disk failed to store.*may or may not have been stored/),
  });
  answersBy("ok");
  expect(await set("Two.")).toMatchObject({ status: 503 });
  await healthThat(address, /^failed: The disk failed to store the last changes/);
  expect((await readHealth(address)).detail).toMatch(/-wal: EIO/);
  expect((await fetch(`${address}/`)).status).toBe(200);
});
