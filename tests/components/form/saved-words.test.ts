import { expect, test } from "vitest";
import { savedWordsOf } from "@/components/form/saved-words";

test.each([
  ["Publish level", "Level published"],
  ["Record incident", "Incident recorded"],
  ["Link reports", "Reports linked"],
  ["Save category", "Category saved"],
  ["Still valid", "Level confirmed"],
  ["Retract", "Retracted"],
  ["Sources are down", "Outage reported"],
  ["Check again", undefined],
])("after “%s” a page says %j", (submit, words) => {
  expect(savedWordsOf(submit)).toBe(words);
});
