import { expect, test } from "vitest";
import { type BackupRun, failedRun, runsIn, runWordsOf, withRun } from "@/domain/backup/backup-run";

const NOW = Date.parse("2020-01-08T02:30:00Z");
const WRITTEN: BackupRun = {
  ...{ startedAt: NOW, tookMs: 812, outcome: "written", problem: null },
  ...{ file: "watchfloor-20200108-023000.000Z.db", bytes: 2_000_000, rowCount: 1, removed: ["old.db"] },
  record: { head: { revision: 7, seal: "c2VhbA==", keyFingerprint: "00ff00ff00ff00ff" }, problem: null },
};

test("runs are written with their instants as text, and read back newest first", () => {
  const text = withRun(runsIn(withRun([], WRITTEN)), failedRun(NOW + 1, 5, "The disk failed."));
  expect(text).toContain('"startedAt": "2020-01-08T02:30:00.000Z"');
  expect(runsIn(text).map(({ outcome }) => outcome)).toEqual(["failed", "written"]);
  expect(runsIn(text)[1]).toEqual(WRITTEN);
});

test("the file of runs does not grow for ever", () => {
  let text = "";
  for (let i = 0; i < 205; i++) text = withRun(runsIn(text), { ...WRITTEN, tookMs: i });
  expect(runsIn(text)).toHaveLength(200);
  expect(runsIn(text)[0]?.tookMs).toBe(204);
});

test.each(["", "no JSON", "[]", '{ "runs": [{ "startedAt": 1 }] }'])("%j tells of no runs", (text) => {
  expect(runsIn(text)).toEqual([]);
});

test("a run is told in a line", () => {
  expect(runWordsOf(WRITTEN)).toBe(
    "Wrote and verified the backup watchfloor-20200108-023000.000Z.db: 1 row, 1.9 MB.",
  );
  expect(runWordsOf(failedRun(NOW, 5, "The disk failed."))).toBe("No backup was written. The disk failed.");
});
