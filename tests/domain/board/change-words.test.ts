import { expect, test } from "vitest";
import type { AlertLevel } from "@/domain/alert-level";
import { changeWordsOf } from "@/domain/board/change-words";

test.each<[AlertLevel | null, AlertLevel | null, string]>([
  [4, 3, "raised by 1"],
  [2, 5, "lowered by 3"],
  [3, 3, "unchanged"],
  [3, null, "not known"],
  [null, 3, "not known"],
])("a level of %s that was %s seven days before is “%s”", (level, levelBefore, words) => {
  expect(changeWordsOf({ level, levelBefore })).toBe(words);
});
