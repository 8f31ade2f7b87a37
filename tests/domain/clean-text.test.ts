import { describe, expect, test } from "vitest";
import { parseAssessmentDraft } from "@/domain/assessment/assessment-draft";
import { actorOf } from "@/domain/input/actor";
import { cleanText } from "@/domain/input/clean-text";
import { textIn, textsIn } from "@/formats/reading/json-value";
import { Reading } from "@/formats/reading/record";

const INVISIBLE: readonly [string, string][] = [
  ["spaces and line breaks", " \t\r\n\v\f"],
  ["no-break, thin and ideographic spaces", "\u00A0\u2009\u202F\u3000"],
  ["line and paragraph separators", "\u2028\u2029"],
  ["control characters", "\0\u0007\u001B\u007F\u0085"],
  ["zero-width space, non-joiner and joiner", "\u200B\u200C\u200D"],
  ["a byte order mark", "\uFEFF"],
  ["a word joiner and invisible operators", "\u2060\u2061\u2062\u2063\u2064"],
  ["soft hyphens", "\u00AD\u00AD"],
  ["marks of direction", "\u200E\u200F\u202A\u202E\u2066\u2069\u061C"],
  ["combining marks without a letter", "\u0301\u0308\u20DD"],
  ["variation selectors", "\uFE0E\uFE0F\u{E0100}"],
  ["tag characters", "\u{E0001}\u{E0041}\u{E007F}"],
  ["Hangul and Khmer fillers", "\u115F\u1160\u3164\uFFA0\u17B4"],
  ["an empty Braille cell", "\u2800"],
  ["a mixture", "\u200B \u00AD\u0301\n\uFEFF\u{E0041}"],
];

describe.each(INVISIBLE)("text of %s only", (_, text) => {
  test("is stored as empty", () => {
    expect(cleanText(text)).toBe("");
  });
  test("is not a rationale", () => {
    const sent = { indicatorId: "drones-1", level: 3, confidence: "low", rationale: text };
    const draft = parseAssessmentDraft(sent);
    expect(!draft.ok && draft.problems).toEqual([{ field: "rationale", message: "Rationale is required" }]);
  });
  test("is not a name", () => {
    expect(actorOf(text)).toBe("");
  });
  test("is an empty cell of a file", () => {
    const reading = new Reading({ row: 1, line: 1, cell: () => text });
    expect(reading.required("title")).toBe("");
    expect(reading.problems).toEqual([{ column: "title", message: "is required" }]);
    expect([textIn({ title: text }, "title"), textsIn({ names: [text] }, "names")]).toEqual(["", [""]]);
  });
});

test.each([
  "a",
  "7",
  ".",
  "\u{1F680}",
  "e\u0301",
  "\u200Ba\u200B",
  "می\u200Cخواهم",
  "한",
  "\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}",
  "☠\uFE0F",
  "\u2190",
])("%j is visible, and is stored as it is", (text) => {
  expect(cleanText(text)).toBe(text);
  expect(actorOf(text)).toBe(text);
});
