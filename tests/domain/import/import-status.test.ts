import { expect, test } from "vitest";
import { type ImportState, type ImportStep, NOTHING_READ } from "@/domain/import/import";
import type { ImportPreview } from "@/domain/import/import-preview";
import type { QueuePlace } from "@/domain/import/import-queue";
import {
  CANCELLED,
  importStatusOf,
  previewStatusOf,
  STOPPED_ON_REQUEST,
  unfinishedWordsOf,
} from "@/domain/import/import-status";
import { HOUR_MS } from "@/domain/time/time";

const AT = Date.parse("2020-01-08T10:00:00Z");
const LATER = AT + HOUR_MS;

function stateAt(act: ImportStep["act"], stored = 0, reason: string | null = null): ImportState {
  const tally = { ...NOTHING_READ, read: stored, new: stored };
  const step = { importId: "a", number: 2, act, tally, reason, recordedAt: AT, recordedBy: "Ada" };
  return {
    step,
    import: {
      ...{ id: "a", format: "asam", dataset: "NGA ASAM", fileName: "june.csv", fileBytesCount: 9 },
      ...{ fileDigest: "d", categoryId: null, isLenient: false, mapping: null },
      ...{ recordedAt: AT, recordedBy: "Ada" },
    },
  };
}

const queuedAt = (place: QueuePlace) => ({
  entry: { id: "a", act: "store", by: "Ada", fileName: "june.csv", ticket: 1 } as const,
  place,
});

test.each([
  ["finished", stateAt("finished", 3), undefined, "ok", "Imported", ""],
  ["undone", stateAt("undone", 3), undefined, "ok", "Undone", ""],
  ["cancelled while it waited", stateAt("stopped", 3, CANCELLED), undefined, "warning", "Cancelled", ""],
  ["cancelled", stateAt("stopped", 3, STOPPED_ON_REQUEST), undefined, "warning", "Cancelled", ""],
  ["stopped", stateAt("stopped", 3, "Disk full"), undefined, "warning", "Stopped early", "Disk full"],
  ["at work", stateAt("continued", 3), queuedAt({ state: "working" }), "unchecked", "Importing", ""],
  [
    "failed",
    stateAt("continued", 3),
    queuedAt({ state: "failed", why: "Out of memory." }),
    ...(["failed", "Import interrupted", "Out of memory."] as const),
  ],
  [
    "left by a killed process",
    stateAt("continued", 3),
    undefined,
    ...(["failed", "Import interrupted", "The process ended before it was done."] as const),
  ],
] as const)("an import that is %s looks like no other in the list", (_, state, queued, sign, words, why) => {
  expect(importStatusOf(state, queued, LATER)).toEqual({ sign, words, why });
});

test("an import that a command has just worked on is not called interrupted", () => {
  expect(importStatusOf(stateAt("continued", 3), undefined, AT + 1_000).sign).toBe("unchecked");
});

test.each([
  [1_200, true, "Import cancelled. 1,200 rows stay; continue the import or undo it below."],
  [1, false, "Import cancelled. 1 row stays; send the file again to import the rest, or undo it below."],
  [0, true, "Import cancelled. Nothing was stored."],
])(
  "cancelled with %i rows stored, an import says what stays and what can be done",
  (stored, hasFile, words) => {
    expect(unfinishedWordsOf(stateAt("stopped", stored, CANCELLED), hasFile)).toBe(words);
  },
);

test("what nobody cancelled is interrupted", () => {
  expect(unfinishedWordsOf(stateAt("continued", 2), true)).toMatch(/^Import interrupted\. 2 rows stay/);
  expect(unfinishedWordsOf(stateAt("continued", 2), false)).toMatch(
    /send the file again to continue the import/,
  );
  expect(unfinishedWordsOf(stateAt("withdrawn", 2), true)).toMatch(/^Undo interrupted/);
});

test("a file that could not be read says why in the list, and one with refused rows warns", () => {
  const preview: ImportPreview = {
    ...{ state: "unreadable", share: 0, file: null, tally: NOTHING_READ, first: [], refused: [] },
    why: "We couldn't recognise june.csv.",
  };
  expect(previewStatusOf(preview)).toEqual({ sign: "failed", words: "Check failed", why: preview.why });
  const tally = { ...NOTHING_READ, read: 3, new: 2, refused: 1 };
  expect(previewStatusOf({ ...preview, state: "checked", why: "", tally })).toMatchObject({
    ...{ sign: "warning", words: "Checked: 2 rows new or changed, 1 row refused" },
  });
  expect(previewStatusOf(undefined)).toMatchObject({ sign: "failed", words: "Check interrupted" });
});
