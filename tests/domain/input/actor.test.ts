import { expect, test } from "vitest";
import { actorOf } from "@/domain/input/actor";

test.each([
  ["  Zoë, night watch ", "Zoë, night watch"],
  ["Ada\r\nBo\u0007", "Ada  Bo"],
  ["\uD83DAda\uDE80", "Ada"],
  ["x".repeat(81), "x".repeat(80)],
  [`${"x".repeat(79)}\u{1F680}`, "x".repeat(79)],
  ["\u{1F680}", "\u{1F680}"],
  [" \0 \uD83D", ""],
])("%j acts as %j", (text, actor) => {
  expect(actorOf(text)).toBe(actor);
});
