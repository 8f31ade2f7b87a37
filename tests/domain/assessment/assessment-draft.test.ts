import { describe, expect, test } from "vitest";
import {
  parseAssessmentDraft,
  parseConfirmationDraft,
  parseCorrectionDraft,
  parseRetractionDraft,
} from "@/domain/assessment/assessment-draft";
import { accepted, assessmentForm } from "../../drafts";
import { at } from "../examples";

const form = (changes: Record<string, unknown> = {}) => assessmentForm({ indicatorId: "rails", ...changes });

test("a form that sets a level becomes a judgement, with the likelihood as a ratio", () => {
  expect(accepted(parseAssessmentDraft(form()))).toEqual({
    indicatorId: "rails",
    seenId: null,
    reportIds: [],
    contradictingReportIds: [],
    level: 3,
    likelihoodRatio: 0.6,
    confidence: "moderate",
    rationale: "Two finds this week.",
    effectiveAt: at("2019-10-01"),
  });
});

test("a level may be given by its name, in any case", () => {
  expect(accepted(parseAssessmentDraft(form({ level: "severe" }))).level).toBe(4);
});

test("an effective time defaults to when it is recorded", () => {
  expect(accepted(parseAssessmentDraft(form({ effectiveAt: "" }))).effectiveAt).toBeNull();
});

test("a likelihood may be left out", () => {
  expect(accepted(parseAssessmentDraft(form({ likelihoodPercent: "" }))).likelihoodRatio).toBeNull();
});

test.each([
  ["1", "high"],
  ["99", "low"],
  ["", "high"],
])("a likelihood of “%s” leaves the confidence at %s, as it was chosen", (likelihoodPercent, confidence) => {
  const changes = { likelihoodPercent, confidence };
  expect(accepted(parseAssessmentDraft(form(changes))).confidence).toBe(confidence);
  const correction = { replacesId: "first", ...form(changes) };
  expect(accepted(parseCorrectionDraft(correction)).confidence).toBe(confidence);
});

test("a form says which judgement it was based on: none seen is not the same as unspecified", () => {
  expect(accepted(parseAssessmentDraft(form({ seenId: "" }))).seenId).toBe("");
  expect(accepted(parseAssessmentDraft(form())).seenId).toBeNull();
});

describe("a judgement is refused", () => {
  test.each([
    ["indicatorId", "", "Indicator is required"],
    ["level", "6", "1 to 5, or Low, Moderate"],
    ["level", "", "1 to 5, or Low, Moderate"],
    ["level", "no level", "1 to 5, or Low, Moderate"],
    ["likelihoodPercent", "0", "from 1 to 99"],
    ["likelihoodPercent", "100", "from 1 to 99"],
    ["likelihoodPercent", "likely", "from 1 to 99"],
    ["confidence", "sure", "low, moderate, high"],
    ["rationale", "  ", "Rationale is required"],
    ["rationale", "x".repeat(4001), "at most 4000 characters"],
    ["effectiveAt", "yesterday", "080134ZJAN20"],
    ["seenId", 5, "must be an id"],
  ])("at %s for %j, saying what would be accepted", (field, value, says) => {
    expect(parseAssessmentDraft(form({ [field]: value }))).toMatchObject({
      ok: false,
      problems: [{ field, message: expect.stringContaining(says) }],
    });
  });
});

const missingFieldsOf = (outcome: ReturnType<typeof parseCorrectionDraft | typeof parseRetractionDraft>) =>
  outcome.ok ? [] : outcome.problems.map((problem) => problem.field);

test("a correction, a confirmation and a retraction each name what they need", () => {
  expect(missingFieldsOf(parseCorrectionDraft({}))).toEqual([
    "replacesId",
    "level",
    "confidence",
    "rationale",
    "effectiveAt",
  ]);
  expect(parseConfirmationDraft({})).toMatchObject({
    problems: [
      { field: "indicatorId" },
      { field: "seenId" },
      { field: "rationale", message: "Reason is required" },
    ],
  });
  expect(missingFieldsOf(parseRetractionDraft({}))).toEqual(["replacesId", "rationale"]);
});
