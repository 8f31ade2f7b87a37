import { expect, test } from "vitest";
import { firstOfEach } from "@/app/_as-of/as-of-params";

test("of each parameter the first value counts, and what is no text is left out", () => {
  expect(firstOfEach({ text: "a", sort: ["when", "place"], open: undefined })).toEqual({
    text: "a",
    sort: "when",
  });
  expect(firstOfEach({ constructor: Object, toString: String } as never)).toEqual({});
});
