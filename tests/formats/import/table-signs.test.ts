import { expect, test } from "vitest";
import { guessedColumnsOf } from "@/formats/import/column-fit";
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

const TABLES = [
  [
    "Arabic",
    "الرقم,التاريخ,العنوان,خط العرض,خط الطول,المكان\n1,٢٠٢٠-٠١-٠٨,قصف صاروخي,٣٣٫٧٩,٤٢٫٤٤,عين الأسد\n",
    "قصف صاروخي",
    "عين الأسد",
  ],
  [
    "Chinese",
    "编号,日期,事件,纬度,经度,地点\n1,2020年1月8日,火箭弹袭击,33.79,42.44,阿萨德\n",
    "火箭弹袭击",
    "阿萨德",
  ],
  [
    "Russian",
    "№;Дата;Событие;Широта;Долгота;Место\n1;08.01.2020;Обстрел базы;33,79;42,44;Аль-Асад\n",
    "Обстрел базы",
    "Аль-Асад",
  ],
  [
    "German",
    "Nummer;Datum;Titel;Breite;Länge;Ort\n1;08.01.2020;Beschuss;33,79;42,44;Ain al-Asad\n",
    "Beschuss",
    "Ain al-Asad",
  ],
];

test.each(TABLES)(
  "a table with %s names, days and figures is read by them",
  async (_, text, title, place) => {
    const { incidents, refused } = await readingOf(text, { dateOrder: "day first" });
    expect(refused).toEqual([]);
    expect(incidents).toMatchObject([
      { title, place, effectiveAt: Date.UTC(2020, 0, 8), latitude: 33.79, longitude: 42.44 },
    ]);
  },
);

test("a table whose names say nothing of what happened is asked about its texts, and what stays untitled is said", async () => {
  const head = "date,officer,wording\n2020-01-08,Smith,Two rockets near the gate\n";
  expect(guessedColumnsOf(head)).toEqual({
    columns: { date: "date", title: "wording" },
    byValues: { title: "wording" },
  });
  expect(guessedColumnsOf("date,title,wording\n2020-01-08,Smith,Two rockets\n").byValues).toEqual({});
  const { incidents, notes } = await readingOf("date,country\n2020-01-08,Iraq\n2020-01-09,Iraq\n");
  expect(incidents).toMatchObject([{ title: "Iraq" }, { title: "Iraq" }]);
  const bare = await readingOf("date,killed\n2020-01-08,1\n2020-01-09,2\n");
  expect(bare.incidents).toMatchObject([{ title: "Untitled" }, { title: "Untitled" }]);
  expect([notes, bare.notes].map(({ guesses }) => guesses)).toMatchObject([
    [],
    [{ what: "2 rows that say nothing of what happened are “Untitled”", override: "--map title=COLUMN" }],
  ]);
});

test("a number with a point for thousands is refused as it stands", async () => {
  const { refused } = await readingOf("date,title,killed\n2020-01-08,Shots,1.200\n");
  expect(refused).toEqual([{ column: "killed", message: "must be a whole number, not “1.200”" }]);
});
