import { describe, expect, test } from "vitest";
import { ucdp } from "@/formats/import/ucdp";
import { incidentIn, onlyRowIn } from "./files";
import { UCDP_HEADER, ucdpRow } from "./hostile-files";

const contentOf = async (cells: Record<string, string | number>) =>
  (await onlyRowIn(ucdp, UCDP_HEADER + ucdpRow(cells))).content;

test.each([
  [1, "exact"],
  [2, "near"],
  [3, "district"],
  [4, "province"],
  [5, "province"],
  [6, "country"],
  [7, "sea area"],
])("where_prec %d is %s", async (where, positionPrecision) => {
  expect(incidentIn(await contentOf({ where })).positionPrecision).toBe(positionPrecision);
});

describe("dates", () => {
  test.each([
    [1, "2019-06-13", "day", null],
    [1, "2019-06-14", "week", Date.UTC(2019, 5, 14)],
    [2, "2019-06-15", "week", Date.UTC(2019, 5, 15)],
    [2, "2019-06-13", "week", null],
    [4, "2019-06-30", "month", Date.UTC(2019, 5, 30)],
    [5, "2019-12-31", "year", Date.UTC(2019, 11, 31)],
  ])("date_prec %d until %s is known to the %s", async (date, until, precision, untilAt) => {
    expect(incidentIn(await contentOf({ date, until }))).toMatchObject({ precision, untilAt });
  });

  test("can have the midnight that UCDP writes", async () => {
    const cells = { from: "2017-09-11 00:00:00.000", until: "2017-09-11 00:00:00.000" };
    expect(incidentIn(await contentOf(cells))).toMatchObject({
      effectiveAt: Date.UTC(2017, 8, 11),
      precision: "day",
    });
  });
});

test("the best estimate is the number killed, even when it is zero", async () => {
  expect(incidentIn(await contentOf({ best: 0 })).killedCount).toBe(0);
});

test("only violence against civilians names who did it, with unknown confidence", async () => {
  expect(await contentOf({ type: 1 })).toMatchObject({ attributions: [] });
  const oneSided = `${UCDP_HEADER.trim()},side_a\n${ucdpRow({ type: 3 }).trim()},IS\n`;
  expect((await onlyRowIn(ucdp, oneSided)).content).toMatchObject({
    attributions: [{ actor: "IS", certainty: "6" }],
  });
});

test("the API's answer is read like the table", async () => {
  const answer =
    '{"TotalCount":1,"TotalPages":1,"PreviousPageUrl":"","NextPageUrl":"","Result":[{"id":1,"type_of_violence":1,"dyad_name":"A - B","where_prec":1,"date_prec":1,"date_start":"2019-06-13","date_end":"2019-06-13","best":2,"latitude":33.3,"longitude":44.4,"country":"Iraq"}]}';
  const [row, same] = [await onlyRowIn(ucdp, answer), await onlyRowIn(ucdp, UCDP_HEADER + ucdpRow())];
  expect({ key: row.key, content: row.content }).toEqual({ key: same.key, content: same.content });
});
