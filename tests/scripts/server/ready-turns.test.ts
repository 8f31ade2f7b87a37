import { expect, test } from "vitest";
import { createTurns } from "@/scripts/server/ready-turns";

const ANSWERS = 40;
const EACH_MS = 0.5;

/** The answers that each turn of the event loop gave, all of them ready at once and each taking half a millisecond. */
async function givenByTurn(): Promise<number[][]> {
  const turns = createTurns();
  const given: number[][] = [[]];
  let count = 0;
  const answer = (n: number) => () => {
    const until = performance.now() + EACH_MS;
    while (performance.now() < until);
    given.at(-1)?.push(n);
    count += 1;
  };
  for (let n = 0; n < ANSWERS; n++) void turns.give(answer(n));
  while (count < ANSWERS) {
    given.push([]);
    await new Promise(setImmediate);
  }
  return given.filter((each) => each.length > 0);
}

test("answers that are ready go out in the order in which they came, few in each turn of the event loop", async () => {
  const given = await givenByTurn();
  expect(given.flat()).toEqual(Array.from({ length: ANSWERS }, (_, n) => n));
  expect(Math.max(...given.map(({ length }) => length))).toBeLessThanOrEqual(2);
});

test("an answer that fails tells whoever gave it, at once or in its turn, and those behind it go out", async () => {
  const turns = createTurns();
  const fail = (hasWaited: boolean) => {
    throw new Error(hasWaited ? "It broke in its turn." : "It broke at once.");
  };
  const takeLong = () => {
    const until = performance.now() + 2;
    while (performance.now() < until);
  };
  const given = [fail, takeLong, fail, () => undefined].map((send) => turns.give(send));
  expect(await Promise.allSettled(given)).toMatchObject([
    { status: "rejected", reason: { message: "It broke at once." } },
    { status: "fulfilled" },
    { status: "rejected", reason: { message: "It broke in its turn." } },
    { status: "fulfilled" },
  ]);
});
