import { expect, test } from "vitest";
import { usualWordsOf } from "@/formats/words";

test.each([
  [{ week: 2, usual: 1.25 }, "1.3"],
  [{ week: 0, usual: null }, "none recorded"],
  [{ week: 2, usual: null }, "not known"],
])("of %j the usual number is said as “%s”", (incidents, words) => {
  expect(usualWordsOf(incidents)).toBe(words);
});
