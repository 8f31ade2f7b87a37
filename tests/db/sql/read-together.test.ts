import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { readTogether } from "@/db/sql/read-together";

test("readings that go on at once give their values in their order", async () => {
  expect(await readTogether(setTimeout(5, "slow"), setTimeout(1, 2), null)).toEqual(["slow", 2, null]);
});

test("a refusal of one is thrown once the others have ended, so that nothing is read after the view", async () => {
  const ended: string[] = [];
  const slow = setTimeout(20).then(() => ended.push("slow"));
  await expect(readTogether(Promise.reject(new Error("No room.")), slow)).rejects.toThrow("No room.");
  expect(ended).toEqual(["slow"]);
});
