import { expect, test } from "vitest";
import { type BackupRun, failedRun, runsIn, runsText, runWordsOf } from "@/domain/backup/backup-run";

const NOW = Date.parse("2020-01-08T02:30:00Z");
const WRITTEN: BackupRun = {
  ...{ startedAt: NOW, tookMs: 812, outcome: "written", problem: null },
  ...{ file: "watchfloor-20200108-023000.000Z.db", bytes: 2_000_000, rowCount: 1, removed: ["old.db"] },
  record: {
    head: { revision: 7, seal: "c2VhbA==", keyFingerprint: "00ff00ff00ff00ff" },
    ...{ problem: null, unvouched: null },
  },
};

test("runs are written with their instants as text, and read back newest first", () => {
  const text = runsText([failedRun(NOW + 1, 5, "The disk failed."), ...runsIn(runsText([WRITTEN]))]);
  expect(text).toContain('"startedAt": "2020-01-08T02:30:00.000Z"');
  expect(runsIn(text).map(({ outcome }) => outcome)).toEqual(["failed", "written"]);
  expect(runsIn(text)[1]).toEqual(WRITTEN);
});

test("the file of runs has a maximum length", () => {
  let text = "";
  for (let i = 0; i < 205; i++) text = runsText([{ ...WRITTEN, tookMs: i }, ...runsIn(text)]);
  expect(runsIn(text)).toHaveLength(200);
  expect(runsIn(text)[0]?.tookMs).toBe(204);
});

test.each(["", "no JSON", "[]", '{ "runs": [{ "startedAt": 1 }] }'])("%j has no runs", (text) => {
  expect(runsIn(text)).toEqual([]);
});

test("a run is described in one line", () => {
  expect(runWordsOf(WRITTEN)).toBe(
    "Wrote and verified the backup watchfloor-20200108-023000.000Z.db: 1 row, 1.9 MB. No entry of its record has been altered.",
  );
  const found = "The record has been altered. Entry 5 is missing.";
  const record = { head: null, problem: found, unvouched: "It is not vouched for." };
  expect(runWordsOf({ ...WRITTEN, record })).toMatch(
    /1\.9 MB\. .* Entry 5 is missing\. It is not vouched for\.$/,
  );
  expect(runWordsOf({ ...WRITTEN, record: null })).toMatch(/no seals yet\.$/);
  expect(runWordsOf(failedRun(NOW, 5, "The disk failed."))).toBe("No backup was written. The disk failed.");
});
