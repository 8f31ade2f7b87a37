import { expect, test } from "vitest";
import { acceptText } from "@/domain/input/sent-text";

const fieldsRefused = (sent: unknown): string[] | null => {
  const outcome = acceptText(sent);
  return outcome.ok ? null : outcome.problems.map(({ field }) => field);
};

test("valid text, numbers, lists and null pass unchanged", () => {
  const sent = { rationale: "\u{1F680}\n\tשלום", level: 3, reportIds: ["a", "b"], note: null };
  expect(acceptText(sent)).toEqual({ ok: true, value: sent });
});

test.each([
  ["NUL", "a\0b"],
  ["the first half of an emoji", "a\uD83D"],
  ["the second half of one", "\uDE80b"],
])("%s is refused at the field that has it, however deep", (_, text) => {
  expect(fieldsRefused({ title: "fine", rationale: text })).toEqual(["rationale"]);
  expect(fieldsRefused({ reportIds: ["a", text] })).toEqual(["reportIds.1"]);
  expect(fieldsRefused({ a: { b: text } })).toEqual(["a.b"]);
  expect(fieldsRefused({ [text]: "x" })).toEqual([""]);
  expect(fieldsRefused(text)).toEqual([""]);
});

test("every such field is named, in the order in which they were sent", () => {
  expect(fieldsRefused({ a: "\0", b: "fine", c: "\uD800" })).toEqual(["a", "c"]);
});

test("endless nesting is refused, and does not end the process", () => {
  const deep = "[".repeat(200_000) + "]".repeat(200_000);
  expect(fieldsRefused(JSON.parse(deep))).toHaveLength(1);
});

test("a field named like a prototype is an ordinary field", () => {
  expect(fieldsRefused(JSON.parse('{"__proto__":"x\\u0000","constructor":1}'))).toEqual(["__proto__"]);
});
