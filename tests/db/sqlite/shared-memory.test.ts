import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { recordAssessment } from "@/db/commands/record-assessment";
import { openDesk } from "@/db/sqlite/desk";
import { restore } from "@/db/sqlite/restore";
import { deskInAFolder } from "@/tests/desk-in-a-folder";
import { addedIndicator, assessmentForm, recordedAssessment } from "@/tests/drafts";
import { rationalesIn } from "./desk-with-backup";

/**
 * A desk with one assessment in its write-ahead log, of whose shared memory a part was overwritten, by another process:
 * to close the file in this one would free SQLite's locks.
 */
async function overwritten(from: number, length: number) {
  const made = await deskInAFolder();
  const { id: indicatorId } = await addedIndicator(made.desk);
  await recordedAssessment(made.desk, indicatorId, { rationale: "Before." });
  const code = `const { openSync, writeSync } = require("node:fs");
    writeSync(openSync(${JSON.stringify(`${made.file}-shm`)}, "r+"), Buffer.alloc(${length}, 0xa5), 0, ${length}, ${from});`;
  execFileSync(process.execPath, ["-e", code]);
  const write = (rationale: string) =>
    recordAssessment(made.desk, assessmentForm({ indicatorId, rationale, effectiveAt: "" }));
  return { ...made, write };
}

/** Where it says how much of the log is in the database. Source: https://sqlite.org/walformat.html, 2.1. */
const CHECKPOINT = [96, 40] as const;

test("a commit that nobody else can see is not acknowledged, and everything before it is rescued", async () => {
  const { desk, folder, file, write } = await overwritten(...CHECKPOINT);
  expect(await write("After.")).toMatchObject({
    kind: "unavailable",
    problems: [{ message: expect.stringMatching(/watchfloor\.db-shm was overwritten.*may or may not/) }],
  });
  const copy = () => {
    const condition = desk.store.condition();
    return /restore -- (\S+\.rescued-\S+)$/.exec(condition.status === "ok" ? "" : condition.message)?.[1];
  };
  await expect.poll(copy, { timeout: 5_000 }).toBeDefined();
  expect(await write("Later.")).toMatchObject({ kind: "unavailable" });
  await desk.store.close();
  await expect(openDesk(folder)).rejects.toThrow(/was overwritten/);
  await restore(folder, copy() ?? "");
  expect(await rationalesIn(file)).toContain("Before.");
});

test.each([
  ["its head", 0, 96],
  ["its index", 136, 32_632],
  ["all of it", 0, 32_768],
])(
  "shared memory of which %s is overwritten loses nothing that was acknowledged",
  async (_, from, length) => {
    const { desk, file, write } = await overwritten(from, length);
    const { ok } = await write("After.");
    await desk.store.close();
    expect(await rationalesIn(file)).toEqual(ok ? ["Before.", "After."] : ["Before."]);
  },
);
