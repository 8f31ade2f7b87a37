import { expect, test } from "vitest";
import { NOTHING_READ } from "@/domain/import/import";
import { undoWordsOf } from "@/domain/import/undo-import";

test.each([
  [{ new: 7897, changed: 0 }, "Undo this import? 7,897 rows that it added are retracted."],
  [{ new: 0, changed: 1 }, "Undo this import? 1 row that it changed is put back."],
  [
    { new: 1, changed: 2 },
    "Undo this import? 1 row that it added is retracted and 2 rows that it changed are put back.",
  ],
  [{}, "It stored nothing, so nothing on the desk changes."],
])("undoing %j says how many rows are affected, and where", (tally, words) => {
  expect(undoWordsOf({ ...NOTHING_READ, ...tally })).toBe(words);
});
