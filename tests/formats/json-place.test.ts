import fc from "fast-check";
import { expect, test } from "vitest";
import { placeOfSyntaxError } from "@/formats/json-place";

test.each([
  ["{", 1, 2],
  ["[1,]", 1, 4],
  ['{"a": 1,\n "b" 2}', 2, 6],
  ['{\r\n"a": tru}', 2, 9],
  ["", 1, 1],
  ["{} {}", 1, 4],
])("%j stops being JSON at line %i, column %i", (text, line, column) => {
  expect(placeOfSyntaxError(text)).toEqual({ line, column });
});

test("a character that no JSON has is found wherever it stands between the parts", () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 40 }), fc.nat(), (numbers, pick) => {
      const lines = numbers.map((number) => `${number}`);
      const at = pick % lines.length;
      const text = `[\n${lines.map((line, i) => (i === at ? `#${line}` : line)).join(",\n")}\n]`;
      expect(placeOfSyntaxError(text)).toEqual({ line: at + 2, column: 1 });
    }),
  );
});
