import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDesk } from "@/db/sqlite/desk";
import { restore } from "@/db/sqlite/restore";
import { holdDesk } from "@/db/sqlite/serving-lock";
import { assessments, prunings } from "@/db/tables";
import { HOUR_MS } from "@/domain/time/time";
import { DESK_BEGINS } from "@/tests/desk-in-a-folder";
import { recordedAssessment } from "@/tests/drafts";
import { oldDesk } from "@/tests/old-desk";
import { temporaryFolder } from "@/tests/temporary-folder";
import { runScript } from "./run-script";

const prune = (folder: string, ...args: string[]) =>
  runScript("scripts/prune.ts", args, { WATCHFLOOR_DATA: folder });

/** A desk on real time with two judgements of 2019, of which only the later one holds by 2020. */
const deskOf2019 = (): Promise<string> =>
  oldDesk(async (desk, setClock, id) => {
    setClock(DESK_BEGINS + HOUR_MS);
    await recordedAssessment(desk, id, { rationale: "Holds" });
  });

const rationalesIn = async (folder: string) => {
  const desk = await openDesk(folder);
  const rows = await desk.store.read(({ db }) => db.select().from(assessments));
  await desk.store.close();
  return rows.map((row) => row.rationale).sort();
};

const sha256Of = (file: string) => createHash("sha256").update(readFileSync(file)).digest("hex");

async function notedDigestsIn(folder: string) {
  const desk = await openDesk(folder);
  const rows = await desk.store.read(({ db }) => db.select().from(prunings));
  await desk.store.close();
  return rows.map((row) => row.archiveDigest);
}

test("old history goes into an archive, which restores all of it", async () => {
  const folder = await deskOf2019();
  const archive = join(temporaryFolder(), "until-2020.db");
  await runScript("scripts/clock.ts", ["--confirm", "--by", "Ada"], { WATCHFLOOR_DATA: folder });
  const ran = await prune(folder, "--before", "2020-06-01", "--archive", archive, "--reason", "Policy");
  expect(ran).toMatchObject({ code: 0, out: "" });
  expect(ran.err).toContain("1 row of assessments");
  expect(ran.err).toContain("History is complete from 010000ZJUN20 on.");
  expect(await rationalesIn(folder)).toEqual(["Holds"]);
  expect(await notedDigestsIn(folder)).toEqual([sha256Of(archive)]);
  const elsewhere = temporaryFolder();
  await restore(elsewhere, archive);
  expect(await rationalesIn(elsewhere)).toEqual(["Holds", "Long past"]);
});

test("nothing is removed when the archive cannot be written, or a server has the desk", async () => {
  const folder = await deskOf2019();
  const nowhere = join(temporaryFolder(), "none", "archive.db");
  const text = ["--before", "2020-06-01", "--reason", "Policy", "--archive"];
  expect(await prune(folder, ...text, nowhere)).toMatchObject({
    code: 1,
    err: expect.stringContaining("no folder"),
  });
  const archive = join(temporaryFolder(), "archive.db");
  const release = holdDesk(folder);
  expect((await prune(folder, ...text, archive)).code).toBe(1);
  release();
  expect(existsSync(archive)).toBe(false);
  expect(await rationalesIn(folder)).toEqual(["Holds", "Long past"]);
});

test("without its cut-off, its archive and a reason it does not start", async () => {
  const folder = await deskOf2019();
  expect((await prune(folder, "--before", "2020-06-01")).code).toBe(2);
  expect(await prune(folder, "--before", "soon", "--archive", "a", "--reason", "b")).toMatchObject({
    code: 2,
    err: expect.stringContaining("080134ZJAN20"),
  });
});
