import { expect, test } from "vitest";
import { contentWordsOf, type ExportSchedule, occasionWordsOf } from "@/domain/schedule/export-schedule";
import { parseScheduleDraft } from "@/domain/schedule/schedule-draft";
import { EXPORT_SECTIONS } from "@/domain/snapshot/export-choice";
import { accepted } from "@/tests/drafts";

const FORMATS = ["html", "csv", "json"];
const form = { occasion: "daily", times: "18:00, 0600 06:00", folder: "morning-brief", keptCount: "30" };
const parsed = (more: object) => parseScheduleDraft({ ...form, "format-csv": "on", ...more }, FORMATS);

test("times are minutes of the day, once each and ascending; formats stand in their own order", () => {
  const draft = accepted(parsed({ "format-html": "on" }));
  expect(draft).toEqual({
    ...{
      ...{ cover: null, choice: null },
      scheduleId: null,
      occasion: "daily",
      minutes: [360, 1080],
      weekday: null,
    },
    ...{ formats: ["html", "csv"], folder: "morning-brief", keptCount: 30 },
  });
  expect(occasionWordsOf(draft, "Asia/Baghdad")).toBe("Daily at 06:00 and 18:00 Asia/Baghdad");
});

test("a program lists the formats, and a change of posture needs no times", () => {
  const draft = accepted(
    parseScheduleDraft({ ...form, occasion: "posture", times: "", formats: ["json"] }, FORMATS),
  );
  expect(draft).toMatchObject({ minutes: [], formats: ["json"] });
  expect(occasionWordsOf(draft, "UTC")).toBe("On every change of posture");
});

test.each([
  ["times", { times: "25:00" }, /“25:00” is not a time of day/],
  ["times", { times: "" }, /at least one time/],
  ["weekday", { occasion: "weekly" }, /must be one of: Monday/],
  ["formats", { "format-csv": undefined, formats: ["doc"] }, /at least one format: html, csv, json/],
  ["folder", { folder: "../../etc" }, /lower-case letters, digits and hyphens/],
  ["folder", { folder: "" }, /required/],
  ["keptCount", { keptCount: "-1" }, /from 0 to 9999/],
  ["occasion", { occasion: "hourly" }, /daily, weekly, posture/],
])("%s is refused with what would be accepted: %o", (field, more, says) => {
  const outcome = parsed(more);
  expect(outcome).toMatchObject({ ok: false, problems: [{ field, message: expect.stringMatching(says) }] });
});

const DAILY_DRAFT = { occasion: "daily", times: "06:00", formats: ["html"], folder: "daily", keptCount: "3" };
const all: Record<string, string> = Object.fromEntries(
  EXPORT_SECTIONS.map(({ name }) => [`section-${name}`, name]),
);
const of = (more: object, before?: ExportSchedule) =>
  parseScheduleDraft({ ...DAILY_DRAFT, ...more }, ["html"], before);

test("a schedule has a cover and leaves parts out, by the boxes of its form or the lists of a program", () => {
  const boxes: Record<string, string> = { categoryScope: "only", sectionScope: "only", ...all };
  const { "section-posture": _, ...most } = boxes;
  expect(of({})).toMatchObject({ ok: true, value: { cover: null, choice: null } });
  const chosen = of({
    ...most,
    "category-rockets": "rockets",
    without: "sources-and-names",
    title: "Brief",
    marking: "TLP:RED",
  });
  expect(chosen).toMatchObject({
    value: {
      cover: { title: "Brief", note: null, marking: "TLP:RED" },
      choice: {
        categories: ["rockets"],
        isWithoutSourcesAndNames: true,
        sections: expect.not.arrayContaining(["posture"]),
      },
    },
  });
  expect(of({ categories: ["rockets"], without: "sources-and-names" })).toMatchObject({
    value: { choice: { categories: ["rockets"], sections: null, isWithoutSourcesAndNames: true } },
  });
  expect(of(boxes)).toMatchObject({ ok: false, problems: [{ field: "category" }] });
  expect(of({ categories: "rockets" })).toMatchObject({ ok: false, problems: [{ field: "category" }] });
  expect(of({ sections: ["gossip"] })).toMatchObject({ ok: false, problems: [{ field: "section" }] });
  expect(of({ marking: "TLP:WHITE" })).toMatchObject({ ok: false, problems: [{ field: "marking" }] });
});

test("what comes later goes in only where somebody says so, never because every box happened to be ticked", () => {
  const boxes = { ...all, "category-rockets": "rockets", "category-drones": "drones" };
  expect(of({ ...boxes, categoryScope: "all", sectionScope: "all" })).toMatchObject({
    value: { choice: null },
  });
  expect(of({ ...boxes, categoryScope: "only", sectionScope: "only" })).toMatchObject({
    value: {
      choice: { categories: ["rockets", "drones"], sections: EXPORT_SECTIONS.map(({ name }) => name) },
    },
  });
  // A form that was drawn before there was such a choice says nothing of what comes later.
  expect(of({ ...boxes, sectionScope: "all" })).toMatchObject({
    value: { choice: { categories: ["rockets", "drones"], sections: null } },
  });
});

test("a change of something else leaves what goes into the files, and what they are marked by, as it was", () => {
  const choice = { categories: ["rockets"], sections: ["posture" as const], isWithoutSourcesAndNames: true };
  const before: ExportSchedule = {
    ...accepted(of({ marking: "TLP:AMBER" })),
    ...{ id: "s", rowId: "b", recordedAt: 7, recordedBy: "Fahad", choice },
  };
  expect(of({ times: "07:00" }, before)).toMatchObject({
    value: { minutes: [420], choice, cover: { marking: "TLP:AMBER" } },
  });
  expect(of({ categories: "all", without: "", marking: "" }, before)).toMatchObject({
    value: {
      choice: { categories: null, sections: ["posture"], isWithoutSourcesAndNames: false },
      cover: null,
    },
  });
  // A form that shows an earlier state would bring back what somebody else left out meanwhile.
  expect(of({ rowId: "a", categories: "all" }, before)).toMatchObject({ ok: false, kind: "conflict" });
  expect(of({ rowId: "b", categories: "all" }, before)).toMatchObject({ ok: true });
});

test("what goes in is said by name", () => {
  const named = [{ id: "rockets", name: "Rockets" }];
  const choice = { categories: ["rockets"], sections: null, isWithoutSourcesAndNames: true };
  expect(contentWordsOf({ cover: null, choice: null }, named)).toBe("All categories, also those added later");
  expect(contentWordsOf({ cover: null, choice }, named)).toBe("Only Rockets · without sources and names");
});
