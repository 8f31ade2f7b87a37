import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { actingAs } from "@/db/desk";
import { filesOf } from "@/db/files/data-folder";
import { EMPTY_DESK } from "@/db/seed/empty";
import { createDesk } from "@/db/sqlite/desk";
import { endServing, startServing } from "@/scripts/serving";
import { flipPage, pagesOf } from "../damaged-file";
import { rationalesIn } from "../db/sqlite/desk-with-backup";
import { addedIndicator, recordedAssessment } from "../drafts";
import { temporaryFolder } from "../temporary-folder";
import { noteFigure } from "./figures";
import { healthThat, readHealth, setLevel, startWriters } from "./writers";

const BACKUP = "watchfloor-20200109-060000Z.db";
/** Enough for a tree of several pages. */
const EARLIER = 120;

let made: { folder: string; indicatorId: string };

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "watchfloor-test-"));
  const desk = actingAs(await createDesk(folder, EMPTY_DESK), "Ada");
  const { id: indicatorId } = await addedIndicator(desk);
  for (let n = 0; n < EARLIER; n++)
    await recordedAssessment(desk, indicatorId, { rationale: `Earlier ${n}.`, effectiveAt: "" });
  await desk.store.close();
  made = { folder, indicatorId };
});

afterAll(() => rmSync(made.folder, { recursive: true, force: true }));

/** A copy of the desk, with a backup, in a folder of its own below one that goes away. */
function copiedDesk() {
  const folder = join(temporaryFolder(), "desk");
  cpSync(made.folder, folder, { recursive: true });
  mkdirSync(join(folder, "backups"));
  copyFileSync(filesOf(folder).database, join(folder, "backups", BACKUP));
  return { folder, ...filesOf(folder), indicatorId: made.indicatorId };
}

async function serve(folder: string) {
  const server = await startServing(folder);
  onTestFinished(async () => {
    await endServing(server, "SIGKILL");
  });
  return server;
}

const LOSSES: [string, (desk: ReturnType<typeof copiedDesk>) => void][] = [
  ["its database is removed", ({ database }) => rmSync(database)],
  ["its database is renamed", ({ database }) => renameSync(database, `${database}.old`)],
  [
    "its database is replaced",
    ({ folder, database }) => renameSync(join(folder, "backups", BACKUP), database),
  ],
  ["its write-ahead log is removed", ({ database }) => rmSync(`${database}-wal`)],
  ["its folder is renamed", ({ folder }) => renameSync(folder, `${folder}-moved`)],
];

test.each(LOSSES)(
  "when %s during writes, nothing acknowledged is missing from the rescued copy",
  async (what, lose) => {
    const desk = copiedDesk();
    const { address, ...server } = await serve(desk.folder);
    const writers = startWriters(address, desk.indicatorId);
    await writers.underWay(30);
    lose(desk);
    for (const last of await writers.ended) {
      expect(last).toMatchObject({
        status: 503,
        problem: expect.stringMatching(/nothing can be stored any more/),
      });
      expect(Number(last.retryAfter)).toBeGreaterThan(0);
    }
    const { message = "" } = await healthThat(address, /^failed: .*npm run restore -- \S+\.rescued-/);
    expect((await setLevel(address, desk.indicatorId, "Too late.")).status).toBe(503);
    const page = await fetch(`${address}/`);
    expect([page.status, page.headers.get("watchfloor-condition")]).toEqual([200, "failed"]);
    expect(await page.text()).toContain("This desk has failed.");
    await endServing({ address, ...server }, "SIGKILL");
    await expect(startServing(desk.folder)).rejects.toThrow(
      /Watchfloor cannot start\. .*npm run restore -- \S+\.rescued-/,
    );
    const saved = await rationalesIn(/npm run restore -- (\S+)$/.exec(message)?.[1] ?? "");
    const missing = writers.acknowledged.filter((rationale) => !saved.includes(rationale));
    expect(missing).toEqual([]);
    expect(saved).not.toContain("Too late.");
    noteFigure(
      `a desk under writers: ${what}`,
      `${writers.acknowledged.length} acknowledged, ${missing.length} lost`,
      "0 lost",
    );
  },
);

test("a page damaged under a running server ends writing at the first read that meets it, and is named", async () => {
  const { folder, database, indicatorId } = copiedDesk();
  const { address } = await serve(folder);
  for (const page of pagesOf(database, "assessments")) flipPage(database, page);
  let isMet = false;
  let acceptedAfter = 0;
  const statuses = new Set<number>();
  for (let n = 0; n < 5; n++) {
    const written = await setLevel(address, indicatorId, `Beside damage ${n}.`);
    if (isMet && written.status === 201) acceptedAfter += 1;
    const read = await fetch(`${address}/api/indicators/${indicatorId}`);
    const page = await fetch(`${address}/indicators/${indicatorId}`);
    for (const { status } of [written, read, page]) statuses.add(status);
    isMet ||= read.status !== 200;
  }
  expect([isMet, acceptedAfter]).toEqual([true, 0]);
  expect([...statuses].filter((status) => ![200, 201, 503].includes(status))).toEqual([]);
  const { message, detail } = await healthThat(
    address,
    /^read-only: Part of the database is damaged: .*levels/,
  );
  expect(detail).toMatch(/(table|index) \S*assessments\S*, page \d+/);
  expect(message).toContain(
    `made at 2020-01-09 06:00 UTC: npm run restore -- ${join(folder, "backups", BACKUP)}`,
  );
  expect(await setLevel(address, indicatorId, "Too late.")).toMatchObject({ status: 503, problem: message });
  noteFigure("writes accepted after a read met a damaged page", String(acceptedAfter), "0");
});

test("a completely damaged database under a running server is read-only in every answer, with what to do", async () => {
  const { folder, database, indicatorId } = copiedDesk();
  const { address } = await serve(folder);
  for (const name of ["assessments", "watch_log", "indicator_versions"])
    for (const page of pagesOf(database, name)) flipPage(database, page);
  await fetch(`${address}/api/indicators/${indicatorId}`);
  const { message } = await healthThat(address, /^read-only: /);
  expect(message).toContain(`npm run restore -- ${join(folder, "backups", BACKUP)}`);
  const ready: { checks: { name: string; message: string }[] } = await (
    await fetch(`${address}/api/ready`)
  ).json();
  expect(ready.checks.find(({ name }) => name === "database")?.message).toMatch(/damaged.*npm run restore/);
  expect((await fetch(`${address}/`)).headers.get("watchfloor-condition")).toBe("read-only");
});

test("a damaged page is found at start, before the first answer, and readable parts are shown with a banner", async () => {
  const { folder, database, indicatorId } = copiedDesk();
  const [page = 0] = pagesOf(database, "snapshots");
  flipPage(database, page);
  const { address } = await serve(folder);
  expect(await readHealth(address)).toMatchObject({
    status: "read-only",
    message: expect.stringMatching(/^Part of the database is damaged: snapshots\. Nothing new can be saved/),
    detail: expect.stringContaining(`table snapshots, page ${page}`),
  });
  const board = await fetch(`${address}/`);
  expect(board.status).toBe(200);
  expect(await board.text()).toContain("This desk is read-only.");
  expect((await fetch(`${address}/api/board`)).status).toBe(200);
  expect((await setLevel(address, indicatorId, "Too late.")).status).toBe(503);
});

test("a server does not start with a corrupt desk.json, nor with a database of another desk", async () => {
  const { folder, marker } = copiedDesk();
  writeFileSync(marker, "{ garbled");
  await expect(startServing(folder)).rejects.toThrow(/desk\.json is damaged.*Nothing was changed/);
  writeFileSync(marker, JSON.stringify({ desk: "another", database: "watchfloor.db" }));
  await expect(startServing(folder)).rejects.toThrow(/desk\.json belongs to the desk another/);
  const message = await startServing(folder).catch(({ message }: Error) => message);
  expect(message).not.toMatch(/\n\s+at |"stack"/);
});

test("on a full disk writes are refused with what to do while reads go on, and with room again writes resume by themselves", async () => {
  const { folder, indicatorId } = copiedDesk();
  const server = await serve(folder);
  const limit = (size: string) =>
    expect(
      spawnSync("prlimit", ["--pid", String(server.process.pid), `--fsize=${size}:unlimited`]).status,
    ).toBe(0);
  const writers = startWriters(server.address, indicatorId);
  await writers.underWay(20);
  limit("1");
  for (const last of await writers.ended) {
    expect(last).toMatchObject({
      status: 507,
      problem: expect.stringMatching(/disk .* is full .*Nothing was stored\. Make room/),
    });
    expect(Number(last.retryAfter)).toBeGreaterThan(0);
  }
  expect((await fetch(`${server.address}/api/board`)).status).toBe(200);
  expect(await readHealth(server.address)).toMatchObject({ status: "ok" });
  limit("unlimited");
  expect((await setLevel(server.address, indicatorId, "With room again.")).status).toBe(201);
  await endServing(server, "SIGTERM");
  const stored = await rationalesIn(filesOf(folder).database);
  const missing = [...writers.acknowledged, "With room again."].filter((each) => !stored.includes(each));
  expect(missing).toEqual([]);
  noteFigure(
    "a disk that fills up under writers and is cleared",
    `${writers.acknowledged.length} acknowledged, ${missing.length} lost`,
    "0 lost, no restart",
  );
});
