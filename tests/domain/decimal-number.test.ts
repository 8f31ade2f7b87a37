import { expect, test } from "vitest";
import { decimalNumberIn, wholeNumberIn } from "@/domain/decimal-number";
import { readSources } from "../sources";

test.each(["0", "1", "42", "999999999999999"])("%j in an address is a number", (text) => {
  expect(wholeNumberIn(text)).toBe(Number(text));
});

test.each(["", "0x1", "0b1", "0o7", "1e3", "+1", "-1", "01", " 1", "1 ", "1.0", "1_000", "٣", "Infinity"])(
  "%j in an address is none",
  (text) => {
    expect(wholeNumberIn(text)).toBeUndefined();
  },
);

test("what a person types is read as decimal digits", () => {
  expect(["5", " 5 ", "-1.5", "+2", ".5", "5.", "1e3"].map(decimalNumberIn)).toEqual([
    5, 5, -1.5, 2, 0.5, 5, 1000,
  ]);
  expect(["0x1F", "0b1", "0o7", "Infinity", "1,5", "five", "1_0"].map(decimalNumberIn)).toEqual(
    Array(7).fill(Number.NaN),
  );
});

test("no page and no answer reads a number of its address by another rule", () => {
  const strays = [...readSources()].flatMap(([path, text]) =>
    path.startsWith("app/") && /Number\((?:number|text|\(await params\)|\w*\.?rest\.|params\.)/.test(text)
      ? [path]
      : [],
  );
  expect(strays).toEqual([]);
});
