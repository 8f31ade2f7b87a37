import fc from "fast-check";
import { expect, test } from "vitest";
import { SeenKeys } from "@/domain/import/seen-keys";

test("a key is seen exactly when it was in the file before", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 200 }), (keys) => {
      const [seen, known] = [new SeenKeys(), new Set<string>()];
      for (const key of keys) {
        expect(seen.hasSeen(key)).toBe(known.has(key));
        known.add(key);
      }
    }),
  );
});

test("no key is lost when the table grows", () => {
  const seen = new SeenKeys();
  const keys = Array.from({ length: 20_000 }, (_, i) => `2019-${i}`);
  expect(keys.filter((key) => seen.hasSeen(key))).toEqual([]);
  expect(keys.every((key) => seen.hasSeen(key))).toBe(true);
  expect(seen.hasSeen("2020-1")).toBe(false);
});
