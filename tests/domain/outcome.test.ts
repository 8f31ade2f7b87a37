import { expect, test } from "vitest";
import { problemsOfForm } from "@/domain/outcome";

test("a form lists what concerns all of it first, then its fields in their order, then what none of them is about", () => {
  const problems = ["other", "place", "", "title"].map((field) => ({ field, message: `${field} is wrong` }));
  expect(problemsOfForm(problems, ["title", "kind", "place"]).map(({ field }) => field)).toEqual([
    "",
    "title",
    "place",
    "other",
  ]);
});

test("a form does not print the choices again that stand at the field", () => {
  const problems = [{ field: "kind", message: "Kind must be one of: rocket, drone, other" }];
  expect(problemsOfForm(problems, ["kind"])).toEqual([{ field: "kind", message: "Kind: choose one" }]);
});
