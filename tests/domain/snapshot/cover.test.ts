import { describe, expect, test } from "vitest";
import { TLP_COLOURS } from "@/domain/look/colours";
import { markingWordsOf, TLP_NAMES } from "@/domain/snapshot/marking";
import { parseSnapshotDraft } from "@/domain/snapshot/snapshot-draft";

function coverIn(raw: object) {
  const draft = parseSnapshotDraft(raw);
  if (!draft.ok) throw new Error(JSON.stringify(draft.problems));
  return draft.value.cover;
}

test("a snapshot that nothing was said of has no cover", () => {
  expect(coverIn({})).toBeNull();
  expect(coverIn({ title: " ", note: "", marking: "", otherMarking: "" })).toBeNull();
});

test("title and marking are one line each, and the note keeps its lines", () => {
  expect(
    coverIn({ title: "Weekly\n picture", note: "One.\nTwo.", marking: "Company\tconfidential" }),
  ).toEqual({
    title: "Weekly picture",
    note: "One.\nTwo.",
    marking: "Company confidential",
  });
});

describe("the marking", () => {
  test.each(TLP_NAMES)("%s is known however it is spelt, has its colour, and says what it means", (label) => {
    expect(coverIn({ marking: ` ${label.toLowerCase().replace(":", ": ")} ` })?.marking).toBe(label);
    expect(TLP_COLOURS[label]).toMatch(/^#[\da-f]{6}$/);
    expect(markingWordsOf(label)).toMatch(new RegExp(`^${label.replace("+", "\\+")}: (may|for) `));
  });

  test("is another one where the form says so, and what is written counts without a choice too", () => {
    expect(coverIn({ marking: "other", otherMarking: "Embassy only" })?.marking).toBe("Embassy only");
    expect(coverIn({ marking: "", otherMarking: "tlp:red" })?.marking).toBe("TLP:RED");
    expect(markingWordsOf("Embassy only")).toBe("Embassy only");
  });

  test.each([
    ["a label that version 2.0 does not have", { marking: "TLP:WHITE" }, "marking"],
    ["the same, written beside it", { otherMarking: "tlp: white" }, "otherMarking"],
    ["another one that is not written", { marking: "other" }, "otherMarking"],
    ["two at once", { marking: "TLP:RED", otherMarking: "Embassy only" }, "otherMarking"],
    ["one longer than the head of a page", { marking: "x".repeat(61) }, "marking"],
  ])("is refused: %s", (_, raw, field) =>
    expect(parseSnapshotDraft(raw)).toMatchObject({ ok: false, problems: [{ field }] }),
  );
});
