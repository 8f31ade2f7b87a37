import { expect, test } from "vitest";
import { occasionWordsOf } from "@/domain/schedule/export-schedule";
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

test("a schedule has a cover and leaves parts out, by the boxes of its form or the lists of a program", () => {
  const of = (more: object) => parseScheduleDraft({ ...DAILY_DRAFT, ...more }, ["html"]);
  const all: Record<string, string> = Object.fromEntries(
    EXPORT_SECTIONS.map(({ name }) => [`section-${name}`, name]),
  );
  const form: Record<string, string> = { offeredCategories: "rockets drones", ...all };
  const { "section-posture": _, ...most } = form;
  expect(of({})).toMatchObject({ ok: true, value: { cover: null, choice: null } });
  expect(of({ ...form, "category-rockets": "rockets", "category-drones": "drones" })).toMatchObject({
    value: { choice: null },
  });
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
  expect(of(form)).toMatchObject({ ok: false, problems: [{ field: "category" }] });
  // A desk that has no category yet exports all that come.
  expect(of({ ...form, offeredCategories: "" })).toMatchObject({ ok: true, value: { choice: null } });
  expect(of({ sections: ["gossip"] })).toMatchObject({ ok: false, problems: [{ field: "section" }] });
  expect(of({ marking: "TLP:WHITE" })).toMatchObject({ ok: false, problems: [{ field: "marking" }] });
});

const DAILY_DRAFT = { occasion: "daily", times: "06:00", formats: ["html"], folder: "daily", keptCount: "3" };
