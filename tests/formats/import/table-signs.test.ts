import { expect, test } from "vitest";
import { readingOf } from "./files";

test("quotation marks inside cells between tabs stand for themselves, which is said; where they enclose cells they go", async () => {
  const head = 'date\t"title"\tplace\n';
  const inside = await readingOf(
    `${head}2020-01-08\tThe "Al-Quds" brigade\tIrbil\n2020-01-09\t"Martyrs" claim it\t5" away\n`,
  );
  expect(inside.incidents).toMatchObject([
    { title: 'The "Al-Quds" brigade', place: "Irbil" },
    { title: '"Martyrs" claim it', place: '5" away' },
  ]);
  expect(inside.notes.guesses).toMatchObject([{ what: expect.stringContaining("stand for themselves") }]);
  const around = await readingOf(`${head}2020-01-08\t"The ""Al-Quds""\tbrigade"\tIrbil\n`);
  expect(around.incidents).toMatchObject([{ title: 'The "Al-Quds" brigade', place: "Irbil" }]);
  expect(around.notes.guesses).toEqual([]);
});
