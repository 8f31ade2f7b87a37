import { expect, test } from "vitest";
import { formFieldsOf as assessmentFieldsOf } from "@/domain/assessment/assessment-draft";
import { formFieldsOf as categoryFieldsOf } from "@/domain/definition/category";
import type { Incident } from "@/domain/incident/incident";
import { formFieldsOf as incidentFieldsOf, parseIncidentDraft } from "@/domain/incident/incident-draft";
import { formList } from "@/domain/input/form-fields";
import { WRITTEN_BY_HAND } from "@/domain/time/origin";
import { incidentForm } from "@/tests/drafts";
import { at, judgement, NOTHING } from "../examples";

const learned = { recordedAt: at("2020-01-09T00:00Z"), recordedBy: "Ada", reason: null };

test("a level saved meanwhile is shown as form fields", () => {
  const row = judgement({ id: "a-2", level: 4, likelihoodRatio: 0.85, effectiveAt: at("2020-01-08T20:10Z") });
  expect(assessmentFieldsOf(row)).toEqual({
    ids: { seenId: "a-2", replacesId: "a-2" },
    texts: {
      ...{ level: "4 Severe", likelihoodPercent: "85", confidence: "moderate" },
      ...{ rationale: "Two finds this week.", effectiveAt: "082010ZJAN20" },
    },
  });
  expect(assessmentFieldsOf({ ...row, likelihoodRatio: null }).texts.likelihoodPercent).toBe("");
});

test("a retraction cannot be replaced, so it has no id to replace and no level", () => {
  const { ids, texts } = assessmentFieldsOf({ ...judgement({ id: "a-3" }), ...NOTHING });
  expect(ids).toEqual({ seenId: "a-3" });
  expect(texts).not.toHaveProperty("level");
});

test("an incident is shown field by field, without missing values", () => {
  const form = { ...incidentForm(), killedCount: "2", injuredCount: "", untilAt: "" };
  const draft = parseIncidentDraft(form);
  if (!draft.ok) throw new Error(JSON.stringify(draft));
  const { attributions: _, ...values } = draft.value;
  const row: Incident = {
    ...{ ...WRITTEN_BY_HAND, ...values, ...learned, id: "i-2", incidentId: "i-1", act: "corrected" },
    ...{ replacesId: "i-1", mergedIntoId: null },
  };
  const { ids, texts } = incidentFieldsOf(row);
  expect(ids).toEqual({ replacesId: "i-2", categoryId: "rockets" });
  expect(texts).toMatchObject({ title: form.title, kind: form.kind, killedCount: "2" });
  for (const name of ["injuredCount", "untilAt", "reason"]) expect(texts).not.toHaveProperty(name);
  expect(parseIncidentDraft({ ...texts, ...ids })).toEqual({
    ok: true,
    value: { ...values, attributions: [] },
  });
});

test("a definition has its numbered fields, and its version", () => {
  const { ids, texts } = categoryFieldsOf({
    ...{ id: "rockets", version: 3, change: "edited", isRetired: false, position: 1, ...learned },
    ...{
      name: "Rockets",
      question: "Will they?",
      scope: "bases",
      horizonDays: 7,
      matchKm: 40,
      matchHours: null,
    },
    reviewHours: [168, 72, 24, 12, 4],
  });
  expect(ids).toEqual({ version: "3" });
  expect(texts).toMatchObject({ horizonDays: "7", matchKm: "40", reviewHours1: "168", reviewHours5: "4" });
  expect(texts).not.toHaveProperty("reason");
});

test.each([
  [
    "fields of a list become its entries, in order",
    { title: "Mine", "doers.1.actor": "B", "doers.0.actor": "A", "doers.0.basis": "Radio" },
    { title: "Mine", doers: [{ actor: "A", basis: "Radio" }, { actor: "B" }] },
  ],
  [
    "an entry of which nothing was filled in is left out, also between others",
    { "doers.0.actor": "", "doers.0.basis": "", "doers.2.actor": "C" },
    { doers: [{ actor: "C" }] },
  ],
  ["a form without any has an empty list", { title: "Mine" }, { title: "Mine", doers: [] }],
  ["a list that a program sent stays as it is", { doers: [{ actor: "A" }] }, { doers: [{ actor: "A" }] }],
  [
    "a field that only looks like one stays a field",
    { "doers.ten.actor": "A" },
    { "doers.ten.actor": "A", doers: [] },
  ],
  ["what is no form is left to the parser", "text", "text"],
  ["nothing is left to the parser", null, null],
])("%s", (_, sent, read) => {
  expect(formList("doers")(sent)).toEqual(read);
});
