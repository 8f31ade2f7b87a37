import { expect } from "vitest";
import { addIndicator } from "@/db/commands/add-indicator";
import { addSource } from "@/db/commands/add-source";
import { recordAssessment } from "@/db/commands/record-assessment";
import { recordIncident } from "@/db/commands/record-incident";
import { recordReport } from "@/db/commands/record-report";
import type { Desk } from "@/db/desk";
import type { Outcome, RefusalKind } from "@/domain/outcome";
import { everythingIn } from "./desk-in-a-folder";

type Changes = Record<string, unknown>;

const reviewHours = {
  reviewHours1: 168,
  reviewHours2: 72,
  reviewHours3: 24,
  reviewHours4: 12,
  reviewHours5: 4,
};

/** What the form for a category sends, with some fields changed. */
export const categoryForm = (changes: Changes = {}) => ({
  name: "Elections",
  question: "Will polling places be attacked?",
  scope: "the two provinces that vote",
  horizonDays: "14",
  ...reviewHours,
  ...changes,
});

/** What the form for an indicator sends, with some fields changed. */
export const indicatorForm = (changes: Changes = {}) => ({
  name: "Rocket rails found",
  question: "Are launch rails found near the bases?",
  place: "Kirkuk",
  owner: "Night watch",
  criterion1: "none in 30 days",
  criterion2: "one in 30 days",
  criterion3: "one in 7 days",
  criterion4: "loaded rails",
  criterion5: "loaded rails, aimed at a base",
  ...reviewHours,
  ...changes,
});

/** What the form that sets a level sends, with some fields changed. */
export const assessmentForm = (changes: Changes = {}) => ({
  level: "3",
  likelihoodPercent: "60",
  confidence: "moderate",
  rationale: "Two finds this week.",
  effectiveAt: "2019-10-01T00:00Z",
  ...changes,
});

/** What the form for an incident sends, with some fields changed. */
export const incidentForm = (changes: Changes = {}) => ({
  categoryId: "rockets",
  kind: "rocket or artillery fire",
  title: "Rockets fall near a base",
  effectiveAt: "2019-10-01T00:00Z",
  precision: "hour",
  place: "Kirkuk",
  source: "Base log",
  reliability: "B",
  credibility: "2",
  ...changes,
});

/** What the form for a source sends, with some fields changed. */
export const sourceForm = (changes: Changes = {}) => ({
  name: "Base log",
  url: "",
  note: "",
  reliability: "B",
  gradingReason: "Right in 2018",
  effectiveAt: "",
  ...changes,
});

/** What the form for a report sends, with some fields changed. */
export const reportForm = (changes: Changes = {}) => ({
  source: "Base log",
  reliability: "B",
  categoryId: "rockets",
  title: "Two rails found",
  body: "",
  url: "https://example.org/rails",
  credibility: "2",
  publishedAt: "2019-09-30T12:00Z",
  effectiveAt: "",
  originReportId: "",
  ...changes,
});

/** The value of an outcome that must not be a refusal. */
export function accepted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.problems)}`);
  return outcome.value;
}

export const addedIndicator = async (desk: Desk, changes: Changes = {}, categoryId = "rockets") =>
  accepted(await addIndicator(desk, categoryId, indicatorForm(changes)));

export const recordedAssessment = async (desk: Desk, indicatorId: string, changes: Changes = {}) =>
  accepted(
    await recordAssessment(desk, assessmentForm({ indicatorId, effectiveAt: desk.now(), ...changes })),
  );

export const recordedIncident = async (desk: Desk, changes: Changes = {}) =>
  accepted(await recordIncident(desk, incidentForm({ effectiveAt: desk.now(), ...changes })));

export const addedSource = async (desk: Desk, changes: Changes = {}) =>
  accepted(await addSource(desk, sourceForm(changes)));

export const recordedReport = async (desk: Desk, changes: Changes = {}) =>
  accepted(await recordReport(desk, reportForm(changes)));

/** Expects a refusal of one kind at one field, and that no row of any table came, went or changed. */
export async function expectRefused(
  desk: Desk,
  act: () => Promise<Outcome<unknown>>,
  expected: { field: string; kind?: RefusalKind; says?: RegExp },
) {
  const before = await everythingIn(desk);
  const outcome = await act();
  expect(outcome).toMatchObject({
    ok: false,
    kind: expected.kind ?? "invalid",
    problems: [{ field: expected.field, message: expect.stringMatching(expected.says ?? /\w/) }],
  });
  expect(await everythingIn(desk)).toEqual(before);
  return outcome;
}
