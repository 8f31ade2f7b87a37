import { describe, expect, test } from "vitest";
import { CHANGE_ACTIONS, changesOf } from "@/domain/changes/change";
import type { LogEntry } from "@/domain/log/log-entry";
import { at, NOW } from "../examples";

const NAMES = new Map([
  ["rails", "Rails found"],
  ["rockets", "Rockets"],
]);
const entry = (action: string, after: LogEntry["after"], before: LogEntry["before"] = null): LogEntry => ({
  seq: 1,
  action,
  subjectId: "rails",
  before,
  after,
  recordedAt: NOW,
  recordedBy: "Ada",
});
const rows = (...values: Parameters<typeof entry>) => changesOf([entry(...values)], NAMES)[0];
const level = (to: number | null, rationale = "Two finds. More later.") => ({
  indicatorId: "rails",
  level: to,
  rationale,
});

describe("a level on the list of changes", () => {
  test.each([
    [4, 2, "raised to Severe from Moderate"],
    [2, 4, "lowered to Moderate from Severe"],
    [4, 4, "kept at Severe"],
    [4, null, "set to Severe"],
  ])("that is %i now and was %j before reads “%s”", (to, from, words) => {
    expect(rows("assessment.recorded", level(to), from === null ? null : level(from))).toMatchObject({
      level: to,
      subject: "Rails found",
      said: words,
      because: "Two finds.",
      href: "/indicators/rails",
    });
  });

  test("that came late and does not hold is not called raised", () => {
    const late = { ...level(5), effectiveAt: at("2019-10-20T12:00:00Z"), isSuperseded: true };
    expect(rows("assessment.recorded", late, level(4))?.said).toBe(
      "Critical recorded for 20 Oct 2019; a later assessment holds",
    );
  });

  test("that was corrected or retracted names what it was", () => {
    expect(rows("assessment.corrected", level(2), level(4))?.said).toBe("corrected to Moderate (was Severe)");
    expect(rows("assessment.retracted", level(null), level(4))).toMatchObject({
      level: 4,
      said: "Severe retracted",
    });
  });

  test("has a long reason shortened", () => {
    expect(rows("assessment.recorded", level(4, "x".repeat(300)))?.because).toMatch(/^x{50,110} ?…$/);
  });
});

test("an incident has its attribution and the grade of its source", () => {
  const incident = { title: "Rockets fall", categoryId: "rockets", reliability: "B", credibility: "2" };
  expect(rows("incident.recorded", { ...incident, attributions: [{ actor: "Group A" }] })).toMatchObject({
    subject: "Rockets fall",
    said: "recorded, attributed to Group A, B2",
    because: "Rockets",
    href: "/incidents/rails",
  });
  expect(rows("incident.recorded", { ...incident, attributions: [] })?.said).toBe(
    "recorded, unattributed, B2",
  );
  expect(rows("incident.retracted", { ...incident, reason: "Thunder" })).toMatchObject({
    said: "retracted",
    because: "Thunder",
  });
});

test("outages and definitions are listed too, each with its reason", () => {
  const outage = { indicatorId: "rails", reason: "Camera stolen" };
  expect(rows("outage.began", outage)).toMatchObject({
    said: "is blind: its sources are down",
    because: "Camera stolen",
  });
  expect(rows("indicator.retired", { name: "Rails found", reason: "Sensor gone" })).toMatchObject({
    subject: "Rails found",
    said: "indicator retired",
    because: "Sensor gone",
    href: "/indicators/rails",
  });
});

test("routine entries are left out, and entries keep their order, time and author", () => {
  const entries = ["assessment.confirmed", "outage.ended", "category.moved", "outage.began"].map(
    (action, seq) => ({
      ...entry(action, { indicatorId: "rails" }),
      seq,
    }),
  );
  expect(changesOf(entries, NAMES)).toMatchObject([
    { seq: 1, recordedAt: NOW, recordedBy: "Ada" },
    { seq: 3 },
  ]);
  expect(CHANGE_ACTIONS).not.toContain("assessment.confirmed");
});

test("an address in a change is safe, whatever the id", () => {
  expect(rows("outage.began", { indicatorId: "a/b?c" })).toMatchObject({
    subject: "An indicator",
    href: "/indicators/a%2Fb%3Fc",
  });
});
