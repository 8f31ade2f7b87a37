import { describe, expect, test } from "vitest";
import { asam } from "@/formats/import/asam";
import { fileOf, incidentIn, onlyRowIn, realFile, rowsIn, rowsOf } from "./files";

const HEADER = "reference,date,position,navArea,subreg,hostility,victim,description,\r\n";
const row = (
  cells: Partial<Record<"reference" | "date" | "position" | "hostility" | "description", string>>,
) => {
  const values = {
    reference: "2019-59",
    date: "2019-06-13",
    position: "",
    hostility: "PIRATES",
    description: "",
    ...cells,
  };
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  return `${HEADER}${quote(values.reference)},${values.date},${quote(values.position)},IX,62,${quote(values.hostility)},TANKER,${quote(values.description)},\r\n`;
};

test("a message becomes a shipping incident with its day, position and text", async () => {
  const { key, content, line } = await onlyRowIn(asam, asam.example);
  expect({ key, line, content }).toMatchObject({
    key: "2019-59",
    line: 2,
    content: {
      categoryId: "shipping",
      incident: {
        title: "TANKERS: ATTACKER",
        place: "GULF OF OMAN",
        effectiveAt: Date.UTC(2019, 5, 13),
        precision: "day",
        latitude: 25.398333,
        longitude: 57.770833,
        positionPrecision: "near",
        reliability: "B",
        credibility: "3",
      },
    },
  });
});

describe("positions", () => {
  test.each([
    [`5°60'00"N\n10°30'00"W`, 6, -10.5],
    [`5°22'010"S \n10°30'00.50"E`, -5.369444, 10.500139],
    [`0°00'00"N\n0°00'00"E`, null, null],
    ["", null, null],
  ])("%j is read as %d, %d", async (position, latitude, longitude) => {
    const { content } = await onlyRowIn(asam, row({ position }));
    expect(incidentIn(content)).toMatchObject({
      latitude,
      longitude,
      positionPrecision: latitude === null ? null : "near",
    });
  });

  test.each([`95°00'00"N\n10°00'00"E`, `5°00'00"N\n190°00'00"E`, "somewhere"])(
    "%j is refused",
    async (position) => {
      expect(await rowsIn(asam, row({ position }))).toMatchObject([
        { ok: false, row: 1, line: 2, problems: [{ column: "position" }] },
      ]);
    },
  );
});

test.each([
  ["Military activity", "It was struck by a limpet mine", "explosion or mine"],
  ["Hijacking and kidnapping", "", "kidnapping"],
  ["PIRATES", "The pirates fired upon the ship", "armed attack"],
  ["Boarding", "Shots were fired", "seizure or boarding"],
  ["Suspicious approach", "", "other"],
])("hostility %j with %j is %s", async (hostility, description, kind) => {
  expect(incidentIn((await onlyRowIn(asam, row({ hostility, description }))).content).kind).toBe(kind);
});

test("where the act is not named, the title has what the account says", async () => {
  const values = { hostility: "UNKNOWN", description: "Explosions on board" };
  expect(incidentIn((await onlyRowIn(asam, row(values))).content).title).toBe("TANKER: explosion or mine");
  expect(incidentIn((await onlyRowIn(asam, row({ hostility: "" }))).content).title).toBe(
    "TANKER: hostile act not named",
  );
});

test("a day that does not exist, and a missing reference, are refused by their columns", async () => {
  const [refused] = await rowsIn(asam, row({ reference: "", date: "2019-02-30" }));
  expect(refused).toMatchObject({ ok: false, problems: [{ column: "reference" }, { column: "date" }] });
});

test("in the published file of June 2022 two messages are duplicated, every one has a position, and lines are counted", async () => {
  const bytes = realFile("asam-2022-06-21.csv");
  if (!bytes) return console.warn("Left out: ../shared/data is not there");
  const taken = (await rowsOf(asam, fileOf(bytes))).flatMap((each) => (each.ok ? [each] : []));
  const keys = taken.map(({ key }) => key);
  expect(keys.filter((key, i) => keys.indexOf(key) !== i).sort()).toEqual(["2021-161", "2021-207"]);
  expect(taken.filter(({ content }) => incidentIn(content).latitude === null)).toEqual([]);
  expect(taken.at(-1)?.line).toBe(17285);
});
