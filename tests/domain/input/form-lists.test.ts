import { expect, test } from "vitest";
import { formList } from "@/domain/input/form-lists";

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
