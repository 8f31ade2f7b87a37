import { expect, test } from "vitest";
import { confidenceOf } from "@/formats/import/column-fit";
import { guessMapping, mappingWith } from "@/formats/import/mapped-columns";
import { table } from "@/formats/import/table";
import { importerOf } from "@/formats/importers";
import { incidentIn, readingOf, rowsIn } from "./files";

const dated = (...dates: string[]) => `date,title\n${dates.map((date) => `"${date}",x\n`).join("")}`;

test.each([
  ["6/13/2019 11:05 PM", "2019-06-13T23:05Z", "minute"],
  ["12/31/2019 12:00 AM", "2019-12-31T00:00Z", "minute"],
  ["130420ZJUN19", "2019-06-13T04:20Z", "minute"],
  ["13 0420C Jun 2019", "2019-06-13T01:20Z", "minute"],
  ["2019-06-13 0420", "2019-06-13T04:20Z", "minute"],
  ["2019-06-13T04:20+03", "2019-06-13T01:20Z", "minute"],
  ["2019-06-13 04:20 Asia/Tehran", "2019-06-12T23:50Z", "minute"],
  ["2019-06-13 04:20 EDT", "2019-06-13T08:20Z", "minute"],
  ["Thu, 13 Jun 2019 04:20:00 +0300", "2019-06-13T01:20Z", "minute"],
  ["13-Jun-19", "2019-06-13T00:00Z", "day"],
  ["25/12/98", "1998-12-25T00:00Z", "day"],
  ["June 13th, 2019", "2019-06-13T00:00Z", "day"],
  ["2019/06/13", "2019-06-13T00:00Z", "day"],
  ["201906", "2019-06-01T00:00Z", "month"],
  ["June 2019", "2019-06-01T00:00Z", "month"],
  ["2019", "2019-01-01T00:00Z", "year"],
  ["43629", "2019-06-13T00:00Z", "day"],
  ["1560399600", "2019-06-13T04:20Z", "minute"],
])("a table's “%s” is %s, known to the %s", async (text, at, precision) => {
  const { incidents, refused } = await readingOf(dated(text));
  expect(refused).toEqual([]);
  expect(incidents).toMatchObject([{ effectiveAt: Date.parse(at), precision }]);
});

test.each([
  ["08/01/20", "could be two days"],
  ["31/02/2019", "“31/02/2019”: there is no such day"],
  ["2019-06-13 04:20 AST", "Arabia or the Atlantic"],
  ["2019-06-13 04:20 XYZ", "no time zone that we know"],
  ["2019-06-13 14:20 AM", "no such time of day"],
  ["Jun-19", "such as 2019-06-13 04:20, not “Jun-19”"],
])("a table's “%s” is refused, because it %s", async (text, cause) => {
  const { refused } = await readingOf(dated(text));
  expect(refused).toMatchObject([{ column: "date", message: expect.stringContaining(cause) }]);
});

test("of two heads, one of merged cells above the other, the lower one names the columns", async () => {
  const merged =
    "Incident log\nWhat,,Where,Casualties\nDate,Title,Place,Killed,Injured\n2020-01-03,Strike,Baghdad,10,20\n";
  const { incidents, refused } = await readingOf(merged);
  expect(refused).toEqual([]);
  expect(incidents).toMatchObject([{ title: "Strike", place: "Baghdad", killedCount: 10, injuredCount: 20 }]);
  // A row without a figure below a column without a name stays a row.
  const { incidents: rows } = await readingOf("date,,title\n2020-01-03,x,Strike\n");
  expect(rows).toMatchObject([{ title: "Strike" }]);
});

test("two heads name the columns together where cells of the upper one reach over both", async () => {
  const merged =
    "Id,When,,What,Position,\n,date,time,,lat,lon\n7,2020-01-03,01:34,Strike,33.3,44.4\n8,2020-01-04,,Smoke,33,44\n";
  expect(guessMapping(merged)).toMatchObject({ id: "id", date: "date", latitude: "lat", longitude: "lon" });
  const { incidents, refused, notes } = await readingOf(merged, {
    mapping: { ...guessMapping(merged), title: "what" },
  });
  expect(refused).toEqual([]);
  expect(incidents).toMatchObject([
    { title: "Strike", effectiveAt: Date.UTC(2020, 0, 3, 1, 34), latitude: 33.3 },
    { title: "Smoke", effectiveAt: Date.UTC(2020, 0, 4), longitude: 44 },
  ]);
  expect([notes.setAside, notes.unused]).toEqual([[], []]);
});

test("a column of casualties is not guessed: it counts the killed with the injured", async () => {
  const { incidents, notes } = await readingOf("date,title,casualties\n2020-01-08,x,7\n");
  expect(incidents).toMatchObject([{ killedCount: null, injuredCount: null }]);
  expect(notes.unused).toEqual(["casualties"]);
});

test("a year alone has no time of day, and is no serial day of a spreadsheet", async () => {
  const { refused } = await readingOf("date,time,title\n2019,04:20,x\n");
  expect(refused).toMatchObject([{ column: "date" }]);
});

test.each([
  ["0420", "2019-06-13T04:20Z"],
  ["420", "2019-06-13T04:20Z"],
  ["4:20 pm", "2019-06-13T16:20Z"],
  ["0.5", "2019-06-13T12:00Z"],
  ["04:20Z", "2019-06-13T04:20Z"],
])("a time of its own, %s, stands beside its day", async (time, at) => {
  for (const day of ["2019-06-13", "43629", "2019-06-13 00:00:00"]) {
    const { incidents } = await readingOf(`date,time,title\n${day},${time},x\n`);
    expect(incidents).toMatchObject([{ effectiveAt: Date.parse(at), precision: "minute" }]);
  }
});

test("a time without a zone is in that of its row, else in the chosen one, by the rules of that day", async () => {
  const text = "date,time,tz,title\n2020-01-08,01:34,+04:30,a\n2020-07-08,01:34,,b\n2020-01-08,01:34,,c\n";
  const { incidents, notes } = await readingOf(text, { zone: "Europe/Athens" });
  const at = incidents.map(({ effectiveAt }) => new Date(effectiveAt).toISOString());
  expect(at).toEqual(["2020-01-07T21:04:00.000Z", "2020-07-07T22:34:00.000Z", "2020-01-07T23:34:00.000Z"]);
  expect(notes.guesses).toEqual([
    { what: "2 times without a zone are in Europe/Athens", override: "--zone NAME" },
  ]);
  const one = await readingOf("date,time,title\n2020-01-08,01:34,a\n", { zone: "Europe/Athens" });
  expect(one.notes.guesses[0]?.what).toBe("1 time without a zone is in Europe/Athens");
  const { refused } = await readingOf(dated("2020-03-29 03:30", "2020-10-25 03:30"), {
    zone: "Europe/Athens",
  });
  expect(refused.map(({ message }) => /left it out|showed it twice/.exec(message)?.[0])).toEqual([
    "left it out",
    "showed it twice",
  ]);
});

test.each([
  ["Date (UTC)", "2020-01-08 01:34", "2020-01-08T01:34Z", "minute"],
  ["event_date_utc", "2020-01-08 01:34", "2020-01-08T01:34Z", "minute"],
  ["Date [+04:30]", "2020-01-08 01:34", "2020-01-07T21:04Z", "minute"],
  ["Date (local)", "2020-01-08 01:34", "2020-01-07T22:34Z", "minute"],
  ["Date", "2020-01-08 00:00:00", "2020-01-08T00:00Z", "day"],
])("under “%s”, %s is %s, known to the %s", async (column, text, at, precision) => {
  const { incidents, notes } = await readingOf(`${column},title\n${text},x\n`, { zone: "Asia/Baghdad" });
  expect(incidents).toMatchObject([{ effectiveAt: Date.parse(at), precision }]);
  expect(notes.guesses).toHaveLength(/utc|\[/i.test(column) ? 2 : 1);
});

test("what was imported before zones were asked for is read in UTC and titled as it was", async () => {
  const text = "date,type,city,notes\n2020-01-08 01:34,Mortar,Testville,Two rounds.\n";
  const { zone: _, ...before } = { zone: undefined };
  const [row] = await rowsIn(table, text, before);
  expect(row?.ok && incidentIn(row.content)).toMatchObject({
    title: "Two rounds.",
    effectiveAt: 1578447240000,
  });
  const { incidents } = await readingOf(text, { zone: "Asia/Baghdad" });
  expect(incidents).toMatchObject([{ title: "Mortar: Testville", effectiveAt: 1578436440000 }]);
});

test.each([
  ["lat,lon", `"36°11'28""N","44°0'33""E"`],
  ["lat,lon", "36.191111N,44.009167E"],
  ["lat,lon", "36 11.46667 N,44 0.55 E"],
  ["lat,lon", '"36,191111","44,009167"'],
  ["Coordinates", '"36.191111, 44.009167"'],
  ["Lat/Long", '"36.191111 / 44.009167"'],
  ["geom_wkt", "POINT (44.009167 36.191111)"],
])("a position under %s, written %s, is read", async (columns, cells) => {
  const { incidents, refused } = await readingOf(`date,title,${columns}\n2020-01-08,x,${cells}\n`);
  expect(refused).toEqual([]);
  expect(incidents[0]?.latitude).toBeCloseTo(36.19111, 4);
  expect(incidents[0]?.longitude).toBeCloseTo(44.00917, 4);
});

test("degrees under a column of the south or the west are there, and nowhere when their sign says otherwise", async () => {
  const columns = "date,title,Latitude (°S),Longitude (degrees west)";
  const { incidents, refused } = await readingOf(
    `${columns}\n2020-01-08,x,12.05,77.15\n2020-01-09,x,-12.05,77.15\n`,
  );
  expect(incidents).toMatchObject([{ latitude: -12.05, longitude: -77.15 }]);
  expect(refused).toMatchObject([{ column: "latitude" }]);
});

test.each([
  ["lat,lon", "north,44", "latitude"],
  ["lat,lon", "36.1,", "longitude"],
  ["position", "near the bridge", "position"],
])("a position under %s that cannot be read, %s, is refused at its %s", async (columns, cells, column) => {
  const { refused } = await readingOf(`date,title,${columns}\n2020-01-08,x,${cells}\n`);
  expect(refused).toMatchObject([{ column }]);
});

test.each([
  ["a sep= line", "sep=|\ndate|title|killed\n2020-01-08|A, b|2\n", ["1 line above the header"]],
  [
    "a title above",
    "Made-up list, week 2\n\ndate;title;killed\n2020-01-08;A, b;2\n",
    ["1 line above the header"],
  ],
  [
    "two lines above",
    'Unit,7\nMade up\ndate,title,killed\n2020-01-08,"A, b",2\n',
    ["2 lines above the header"],
  ],
  ["empty columns and rows", 'date,title,killed,,\n2020-01-08,"A, b",2,,\n,,,,\n\n,,,,\n', ["2 empty rows"]],
  ["a header with quotes", '"date","Title, in short","killed"\n2020-01-08,"A, b",2\n', []],
])("a table with %s is read", async (_, text, aside) => {
  const { incidents, refused, notes } = await readingOf(text);
  expect(refused).toEqual([]);
  expect(incidents).toMatchObject([{ title: "A, b", killedCount: 2 }]);
  expect(notes.setAside.map(({ what, count }) => `${count} ${what}`)).toEqual(aside);
});

test("every column that is used for nothing is named, repeated and nameless ones apart", async () => {
  const text = "date,title,notes,notes,colour,,\n2020-01-08,x,one,two,red,five,\n";
  const { incidents, notes } = await readingOf(text);
  expect(incidents[0]?.description).toContain("one");
  expect(notes.unused).toEqual(["notes (2)", "colour", "column 6"]);
});

test.each(["None", "nan", "#N/A", "NULL", "--", "unknown", "n.a."])(
  "a cell with %s is empty",
  async (word) => {
    const text = `date,title,lat,lon,killed,notes\n2020-01-08,x,${word},${word},${word},${word}\n`;
    const { incidents, refused } = await readingOf(text);
    expect(refused).toEqual([]);
    expect(incidents).toMatchObject([{ latitude: null, killedCount: null, description: "x" }]);
  },
);

test("the words of the field's datasets are known as columns, and a title is made of what happened and where", async () => {
  const text =
    "Date of Incident,Type of Attack,Location Description,Vessel,Narrative,Geo Lat,Geo Long\n2020-01-08,Boarded,Off Nowhere,MV MADE UP,Two men.,1.2,104.1\n";
  const { incidents, notes } = await readingOf(text);
  expect(incidents).toMatchObject([{ title: "Boarded: Off Nowhere", place: "Off Nowhere", latitude: 1.2 }]);
  expect(incidents[0]?.description).toContain("Two men.");
  expect(incidents[0]?.description).toContain("MV MADE UP");
  expect(notes.unused).toEqual([]);
});

test("a column called x or y is a coordinate where it holds figures, and nothing where it holds words", () => {
  expect(guessMapping("date,title,y,x\n2020-01-08,Rockets,33.3,44.4\n")).toMatchObject({
    latitude: "y",
    longitude: "x",
  });
  const words = guessMapping("date,title,y,x\n2020-01-08,Rockets,33.3,yes\n2020-01-09,Mortars,,sensor 4\n");
  expect(words).not.toHaveProperty("longitude");
  expect(confidenceOf("longitude", "lon", ["yes", "sensor 4", "west"], false)).toBe("low");
  expect(confidenceOf("longitude", "lon", ["44°21'E", "W 5.5", "44.4", "44,4"], false)).toBe("high");
});

test("a column that is mapped by hand leaves the other guesses, and is not guessed for another field", () => {
  const guessed = guessMapping("id,date,headline,lat,lon,place\n");
  expect(mappingWith({ title: "Headline" }, guessed)).toEqual({ ...guessed, title: "Headline" });
  expect(mappingWith({ description: "headline", location: "" }, guessed)).toEqual({
    ...{ id: "id", date: "date", latitude: "lat", longitude: "lon", description: "headline" },
  });
});

test("JSON and XML are never taken for a table", () => {
  expect(importerOf('{"date":"2020-01-08",\n"title":"x"}', "a.json")).toBeUndefined();
  expect(importerOf("<date>,<title>\n", "a.xml")).toBeUndefined();
});
