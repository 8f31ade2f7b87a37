import { expect, test } from "vitest";
import { categoryHref, comparedIdsOf, MOST_COMPARED } from "@/domain/board/compared";

test("an address lays each category over another once, and none over itself", () => {
  expect(comparedIdsOf("drones,rockets,,drones,shipping", "rockets")).toEqual(["drones", "shipping"]);
  expect([comparedIdsOf(undefined, "rockets"), comparedIdsOf("", "rockets")]).toEqual([[], []]);
});

test("no more categories are laid over one than can be told apart", () => {
  expect(comparedIdsOf("a,b,c,d,e,f,g", "rockets")).toHaveLength(MOST_COMPARED);
});

test("the address of a comparison can be read back, whatever the ids", () => {
  const [, query] = categoryHref("ro ckets", "all", ["a&b", "c"]).split("?");
  const params = new URLSearchParams(query);
  expect([params.get("days"), comparedIdsOf(params.get("with") ?? "", "ro ckets")]).toEqual([
    "all",
    ["a&b", "c"],
  ]);
});
