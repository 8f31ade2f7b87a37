import { describe, expect, test } from "vitest";
import { columnNamesIn, guessMapping } from "@/formats/import/mapped-columns";
import { dateOrderIn } from "@/formats/import/mapped-record";
import { table } from "@/formats/import/table";
import { fileOf, incidentIn, onlyRowIn, rowsIn } from "./files";

describe("the mapping of columns", () => {
  test("is guessed by name, ignoring case, and no column is mapped twice", () => {
    const head = "Event ID,Event Date,Lat,Lng,Headline,Country,Notes,Link,Other\n1,2,3,4,5,6,7,8,9";
    expect(guessMapping(head)).toEqual({
      id: "event id",
      date: "event date",
      latitude: "lat",
      longitude: "lng",
      title: "headline",
      country: "country",
      description: "notes",
      url: "link",
    });
    expect(columnNamesIn(head)).toContain("other");
  });

  test("can be given instead", async () => {
    const { content, key } = await onlyRowIn(table, "a,b,c\n2020-01-08,Rockets,77\n", {
      mapping: { date: "A", title: "b", id: "c" },
      source: "Embassy",
    });
    expect(key).toBe("77");
    expect(incidentIn(content)).toMatchObject({
      title: "Rockets",
      source: "Embassy",
      precision: "day",
      reliability: "F",
    });
  });

  test("must name existing columns", async () => {
    await expect(rowsIn(table, "a,b\n1,2\n", { mapping: { date: "when" } })).rejects.toMatchObject({
      message: "These columns are missing: when",
    });
  });
});

test("the example is read with its times of day, its decimal commas and its severity", async () => {
  const { content } = await onlyRowIn(table, table.example);
  expect(incidentIn(content)).toMatchObject({
    effectiveAt: Date.UTC(2020, 0, 7, 22, 34),
    precision: "minute",
    latitude: 33.79,
    longitude: 42.44,
    place: "Iraq",
    description: expect.stringContaining("Severity: high"),
  });
});

describe("the order of dates", () => {
  const csv = (...dates: string[]) => `date,title\n${dates.map((date) => `${date},x\n`).join("")}`;
  const orderOf = async (...dates: string[]) =>
    (await dateOrderIn(fileOf(csv(...dates)), { mapping: { date: "date" } }))?.order;

  test("is settled by the whole column, even for the rows before the first unambiguous one", async () => {
    expect(await orderOf("08/01/2020", "01/01/2020", "13/01/2020")).toBe("day first");
    expect(await orderOf("08/01/2020", "01/13/2020")).toBe("month first");
    const rows = await rowsIn(table, csv("08/01/2020", "13/01/2020"));
    expect(rows.map((row) => row.ok && incidentIn(row.content).effectiveAt)).toEqual([
      Date.UTC(2020, 0, 8),
      Date.UTC(2020, 0, 13),
    ]);
  });

  test("stays open where nothing settles it, and can be given", async () => {
    expect(await orderOf("08/01/2020", "07/02/2020")).toBeUndefined();
    expect(await orderOf("2020-01-08")).toBeUndefined();
    const { content } = await onlyRowIn(table, csv("08/01/2020"), { dateOrder: "month first" });
    expect(incidentIn(content).effectiveAt).toBe(Date.UTC(2020, 7, 1));
  });
});

test("a spreadsheet's serial number is a day only in the date column", async () => {
  const { content } = await onlyRowIn(table, "date,title\n43838,43838\n");
  expect(incidentIn(content)).toMatchObject({
    title: "43838",
    effectiveAt: Date.UTC(2020, 0, 8),
    precision: "day",
  });
});

test("cells to treat as empty are empty, by default or as given", async () => {
  const text = "date,title,killed,country\n2020-01-08,x,N/A,-\n";
  expect(incidentIn((await onlyRowIn(table, text)).content)).toMatchObject({
    killedCount: null,
    place: "Place not stated",
  });
  const values = await rowsIn(table, text, { emptyWords: ["none"] });
  expect(values).toMatchObject([{ ok: false, problems: [{ column: "killed" }] }]);
});

test("rows without an id have the same key in every edition, and identical rows are counted", async () => {
  const rows = ["2020-01-08,x", "2020-01-09,y", "2020-01-08,x"].join("\n");
  const keys = (await rowsIn(table, `date,title\n${rows}\n`)).map((row) => row.ok && row.key);
  expect(new Set(keys).size).toBe(3);
  expect(keys[2]).toBe(`${keys[0]}#2`);
  const later = (await rowsIn(table, `date,title\n2020-01-07,z\n${rows}\n`)).map((row) => row.ok && row.key);
  expect(later.slice(1)).toEqual(keys);
});

test("rows without an id that differ only in position, target or zone have keys of their own, in any order", async () => {
  const head = "date,time,zone,title,position,target\n";
  const rows = ["2020-01-08,01:34,Z,x,1 2,", "2020-01-08,01:34,Z,x,3 4,", "2020-01-08,01:34,Z,x,1 2,a ship"];
  rows.push("2020-01-08,01:34,C,x,1 2,");
  const keysOf = async (lines: string[]) =>
    (await rowsIn(table, `${head}${lines.join("\n")}\n`, { zone: "UTC" })).map((row) => row.ok && row.key);
  const keys = await keysOf(rows);
  expect(keys.filter((key) => String(key).includes("#"))).toEqual([]);
  expect(await keysOf(rows.toReversed())).toEqual(keys.toReversed());
  const plain = "date,title\n2020-01-08,x\n";
  const [before, now] = [await onlyRowIn(table, plain), await onlyRowIn(table, plain, { zone: "UTC" })];
  expect(now.key).toBe(before.key);
});

test.each([[";"], ["\t"], ["|"]])("cells can be separated by %j", async (sign) => {
  const { content } = await onlyRowIn(table, `date${sign}title\n2020-01-08${sign}a, b\n`);
  expect(incidentIn(content).title).toBe("a, b");
});

test("category, kind, actor and address are read where they are given", async () => {
  const { content } = await onlyRowIn(
    table,
    "date,title,category,type,actor,url\n2020-01-08,x,Cyber Insider,drone attack,Group,javascript:alert(1)\n",
  );
  expect(content).toMatchObject({
    categoryId: "cyber-insider",
    attributions: [{ actor: "Group", certainty: "6" }],
  });
  expect(incidentIn(content)).toMatchObject({ kind: "drone attack", sourceUrl: null });
  expect(incidentIn(content).description).toContain("Address: javascript:alert(1)");
});
