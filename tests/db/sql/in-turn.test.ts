import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { inTurns } from "@/db/sql/in-turn";

test("work goes on one after the other, also after one that failed", async () => {
  const turns = inTurns();
  const done: string[] = [];
  const failing = turns.run(async () => {
    await setTimeout(10);
    done.push("failed");
    throw new Error("No room.");
  });
  const next = turns.run(async () => done.push("next"));
  await expect(failing).rejects.toThrow("No room.");
  expect(await next).toBe(2);
  expect(done).toEqual(["failed", "next"]);
});

test("the line has ended once all that was in it has", async () => {
  const turns = inTurns();
  const done: string[] = [];
  void turns.run(async () => {
    await setTimeout(10);
    done.push("last");
  });
  await turns.ended();
  expect(done).toEqual(["last"]);
});
