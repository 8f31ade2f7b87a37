import { expect, test } from "vitest";
import { chosenColumnsOf, listHref, unknownColumnsOf } from "@/domain/list/list-address";
import { orderIn, orderTextOf } from "@/domain/list/list-order";
import { countedOf, countedWordsOf, MOST_COUNTED } from "@/domain/list/list-page";

const COLUMNS = [{ name: "when" }, { name: "place" }, { name: "grade", isShownAtFirst: false }];

test("an address keeps what it asked, but for what is set anew; what is empty goes", () => {
  const typed = { text: "a b", place: "", sort: "-when", after: "5.x" };
  expect(listHref("/incidents", typed, { sort: "place", after: "" })).toBe("/incidents?text=a+b&sort=place");
  expect(listHref("/incidents", { text: "a" }, { text: "" })).toBe("/incidents");
});

test.each([
  ["", ["when", "place"], []],
  ["grade,when", ["when", "grade"], []],
  ["nothing,__proto__", ["when", "place"], ["nothing", "__proto__"]],
  ["place,constructor", ["place"], ["constructor"]],
])("columns asked for as %j are %j, and unknown are %j", (text, names, unknown) => {
  expect(chosenColumnsOf(COLUMNS, text).map(({ name }) => name)).toEqual(names);
  expect(unknownColumnsOf(COLUMNS, text)).toEqual(unknown);
});

test.each(["when", "-when"])("an order is read back as it was written: %s", (text) => {
  const order = orderIn(text, { when: "number" });
  expect(order && orderTextOf(order)).toBe(text);
});

test.each(["", "-", "--when", "toString", "When"])("%j is no order of a list", (text) => {
  expect(orderIn(text, { when: "number" })).toBeUndefined();
});

test("a count is exact as far as was counted", () => {
  expect(countedWordsOf(countedOf(1), "entry", "entries")).toBe("1 entry");
  expect(countedWordsOf(countedOf(MOST_COUNTED), "entry", "entries")).toBe("1,000 entries");
  expect(countedWordsOf(countedOf(MOST_COUNTED + 1), "entry", "entries")).toBe("More than 1,000 entries");
});
