import { describe, expect, test } from "vitest";
import { parseOutageDraft } from "@/domain/assessment/assessment-draft";
import { parseCategoryDraft } from "@/domain/definition/category";
import { parseEdited, parseMoveDraft, parseRetirementDraft } from "@/domain/definition/definition-draft";
import { parseIndicatorDraft } from "@/domain/definition/indicator";
import { accepted, categoryForm, indicatorForm } from "../../drafts";

test("the form of a category becomes its words, horizon and review hours", () => {
  expect(accepted(parseCategoryDraft(categoryForm()))).toEqual({
    name: "Elections",
    question: "Will polling places be attacked?",
    scope: "the two provinces that vote",
    horizonDays: 14,
    reason: null,
    matchKm: null,
    matchHours: null,
    reviewHours: [168, 72, 24, 12, 4],
  });
});

test("the form of an indicator becomes its words, one criterion per level and review hours", () => {
  const draft = accepted(parseIndicatorDraft(indicatorForm({ reason: "new sensor" })));
  expect(draft).toMatchObject({
    name: "Rocket rails found",
    reason: "new sensor",
    reviewHours: [168, 72, 24, 12, 4],
  });
  expect(draft.criteria).toEqual([
    "none in 30 days",
    "one in 30 days",
    "one in 7 days",
    "loaded rails",
    "loaded rails, aimed at a base",
  ]);
});

describe("a category is refused", () => {
  test.each([
    ["name", "", "Name is required"],
    ["name", "x".repeat(81), "at most 80 characters"],
    ["question", " ", "Question is required"],
    ["scope", undefined, "Scope is required"],
    ["horizonDays", "0", "from 1 to 365"],
    ["horizonDays", "366", "from 1 to 365"],
    ["reviewHours1", "0", "level 1 must be a whole number from 1 to 8760"],
    ["reviewHours5", "8761", "level 5 must be a whole number from 1 to 8760"],
    ["reviewHours3", "1.5", "level 3 must be a whole number"],
  ])("at %s for %j, saying what would be accepted", (field, value, says) => {
    expect(parseCategoryDraft(categoryForm({ [field]: value }))).toMatchObject({
      ok: false,
      problems: [{ field, message: expect.stringContaining(says) }],
    });
  });
});

describe("an indicator is refused", () => {
  test.each([
    ["name", "", "Name is required"],
    ["question", "x".repeat(201), "at most 200 characters"],
    ["place", "", "Place is required"],
    ["owner", "", "Owner is required"],
    ["criterion4", "", "Criterion for level 4 is required"],
    ["reviewHours2", "soon", "level 2 must be a whole number"],
  ])("at %s for %j, saying what would be accepted", (field, value, says) => {
    expect(parseIndicatorDraft(indicatorForm({ [field]: value }))).toMatchObject({
      ok: false,
      problems: [{ field, message: expect.stringContaining(says) }],
    });
  });
});

const fieldsAt = (outcome: { ok: boolean; problems?: { field: string }[] }) =>
  outcome.problems?.map((p) => p.field);

test("an edit, a retirement, a move and an outage each name what they need", () => {
  expect(fieldsAt(parseEdited({}))).toEqual(["id", "version"]);
  expect(fieldsAt(parseRetirementDraft({ id: "rails", version: "1" }))).toEqual(["reason"]);
  expect(parseMoveDraft({ id: "rails", version: "1", direction: "left" })).toMatchObject({
    problems: [{ field: "direction", message: "Direction must be one of: up, down" }],
  });
  expect(fieldsAt(parseOutageDraft({}))).toEqual(["indicatorId", "act", "reason"]);
  expect(
    fieldsAt(parseOutageDraft({ indicatorId: "rails", act: "down", reason: "Camera", effectiveAt: "soon" })),
  ).toEqual(["effectiveAt"]);
});
