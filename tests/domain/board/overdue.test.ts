import { expect, test } from "vitest";
import { overdueNoteOf } from "@/domain/board/overdue";

const NONE = { current: 0, due: 0, never: 0, overdue: 0, lapsed: 0, blind: 0 };

test.each([
  [{}, "No indicator is watched yet."],
  [{ current: 3, due: 1 }, "Every indicator is within its review time."],
  [
    { current: 3, never: 1 },
    "Every assessed indicator is within its review time. 1 indicator was never assessed.",
  ],
  [{ never: 2 }, "2 indicators were never assessed."],
  [{ current: 3, overdue: 1 }, ""],
  [{ current: 3, blind: 1, never: 2 }, "2 indicators were never assessed."],
])("with %j the note beside what is overdue is “%s”", (counts, note) => {
  expect(overdueNoteOf({ ...NONE, ...counts })).toBe(note);
});
