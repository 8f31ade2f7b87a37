import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openResponseCache } from "@/app/_response/response-cache";
import { GET as getBoard } from "@/app/api/board/route";
import { GET as getTrends } from "@/app/api/trends/route";
import { openedDesk } from "@/app/desk";
import { writeEntry } from "@/db/commands/write-entry";
import { actingAs } from "@/db/desk";
import { accepted } from "@/tests/drafts";

const isReady = (url: string) => globalThis.watchfloor?.program?.answerFor(url) !== undefined;
const requestFor = (path: string) => new Request(`http://127.0.0.1:3000${path}`);

const folder = mkdtempSync(join(tmpdir(), "watchfloor-test-"));

beforeAll(async () => {
  process.env.WATCHFLOOR_DATA = folder;
  process.env.WATCHFLOOR_EMPTY = "1";
  await openResponseCache();
});

afterAll(async () => {
  await globalThis.watchfloor?.program?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("one query has one cached response, however it is written, and extra parameters evict none", async () => {
  await getBoard(requestFor("/api/board"));
  for (let i = 0; i < 250; i++) await getTrends(requestFor(`/api/trends?days=90&x=${i}`));
  expect(isReady("/api/board")).toBe(true);
  expect(isReady("/api/trends?days=90")).toBe(true);
  expect(isReady("/api/trends?days=90&x=1")).toBe(false);
});

test("the past is computed each time, and not cached", async () => {
  const path = "/api/trends?days=7&effectiveAt=2020-01-08T00:00Z";
  expect((await getTrends(requestFor(path))).status).toBe(200);
  expect(isReady(path)).toBe(false);
  expect(isReady("/api/trends?days=7")).toBe(false);
});

test("what is answered after a wait sees every change; only requests that arrive in one turn share a look", async () => {
  const program = globalThis.watchfloor?.program;
  const desk = actingAs(await openedDesk(), "Ada");
  await getBoard(requestFor("/api/board"));
  const [atOnce, exact] = [program?.markOfTurn(), program?.changeMark()];
  expect(program?.freshFor("/api/board")).toBeDefined();
  accepted(await writeEntry(desk, { text: "Written in the same turn, for all that the server knows." }));
  expect(program?.changeMark()).not.toBe(exact);
  expect(program?.freshFor("/api/board")).toBeUndefined();
  await new Promise(setImmediate);
  expect(program?.markOfTurn()).not.toBe(atOnce);
});
