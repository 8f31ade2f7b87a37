import fc from "fast-check";
import { expect, test } from "vitest";
import { excerptOf } from "@/domain/log/excerpt";

test.each([
  ["", ""],
  ["Two finds", "Two finds"],
  ["Two finds. A third is said to be near.", "Two finds."],
  ["Is it a drill? Perhaps.", "Is it a drill?"],
  ["At 3.5 km from the gate. Nobody was hurt.", "At 3.5 km from the gate."],
  [`${"word, ".repeat(30)}end.`, `${"word, ".repeat(17)}word …`],
])("%j on the board reads %j", (words, text) => {
  expect(excerptOf(words)).toBe(text);
});

test("an excerpt is the start of the reason, and fits its place", () => {
  fc.assert(
    fc.property(fc.array(fc.lorem({ mode: "sentences" })), (sentences) => {
      const words = sentences.join(" ");
      const text = excerptOf(words);
      expect(words.startsWith(text.replace(/ …$/, ""))).toBe(true);
      expect(text.length).toBeLessThanOrEqual(112);
    }),
  );
});
