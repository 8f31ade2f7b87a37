import { expect, test } from "vitest";
import { formFieldsOf as assessmentFieldsOf } from "@/domain/assessment/assessment-draft";
import { at, judgement } from "../examples";

test("a level that somebody saved meanwhile is shown in the words in which forms ask for it", () => {
  const row = judgement({ id: "a-2", level: 4, likelihoodRatio: 0.85, effectiveAt: at("2020-01-08T20:10Z") });
  expect(assessmentFieldsOf(row)).toMatchObject({
    ids: { seenId: "a-2", replacesId: "a-2" },
    texts: { level: "4 Severe", likelihoodPercent: "85", effectiveAt: "082010ZJAN20" },
  });
  expect(assessmentFieldsOf({ ...row, likelihoodRatio: null }).texts.likelihoodPercent).toBe("");
});
