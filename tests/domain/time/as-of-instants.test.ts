import { describe, expect, test } from "vitest";
import { asOfInstantsOf } from "@/domain/time/as-of-instants";
import { DAY_MS, isoOf } from "@/domain/time/time";
import { at, NOW } from "../examples";

const ask = (effectiveAt: string | null, knownAt: string | null) =>
  asOfInstantsOf({ effectiveAt, knownAt }, NOW);
const fieldsOf = (outcome: ReturnType<typeof ask>) =>
  outcome.ok ? [] : outcome.problems.map((p) => p.field);

test("an address without times is the present", () => {
  expect(ask(null, null)).toEqual({ ok: true, value: null });
});

test.each([
  ["080134ZJAN20", "080134zjan20", "2020-01-08T01:34:00Z", "2020-01-08T01:34:00Z"],
  ["080134ZJAN20", null, "2020-01-08T01:34:00Z", "2020-01-09T06:00:00Z"],
  [null, "080434CJAN20", "2020-01-09T06:00:00Z", "2020-01-08T01:34:00Z"],
  ["08013456ZJAN20", "2020-01-09T06:00Z", "2020-01-08T01:34:56Z", "2020-01-09T06:00:00Z"],
  ["2020-01-09T06:00Z", "080134ZJAN20", "2020-01-09T06:00:00Z", "2020-01-08T01:34:00Z"],
])("the world at %s as known at %s is accepted", (effectiveAt, knownAt, effective, known) => {
  expect(ask(effectiveAt, knownAt)).toEqual({
    ok: true,
    value: { effectiveAt: at(effective), knownAt: at(known) },
  });
});

describe("is refused at its field", () => {
  test.each([
    ["soon", null, ["effectiveAt"]],
    [null, "", ["knownAt"]],
    ["320134ZJAN20", "300000ZFEB20", ["effectiveAt", "knownAt"]],
    ["090601ZJAN20", "080134ZJAN20", ["effectiveAt"]],
    ["090601ZJAN20", null, ["effectiveAt"]],
    ["080134ZJAN20", "090601ZJAN20", ["knownAt"]],
  ])("the world at %s as known at %s", (effectiveAt, knownAt, fields) => {
    expect(fieldsOf(ask(effectiveAt, knownAt))).toEqual(fields);
  });
});

test.each([
  ["080134JJAN20", /J names no zone/],
  ["080134JAN20", /zone before the month/],
  ["310000ZAPR20", /must be a time such as/],
  ["010000ZJAN40", /in the future: the desk's clock says 090600ZJAN20/],
])("%s is refused with what would be accepted", (text, says) => {
  const outcome = ask(text, null);
  expect(outcome.ok ? "" : outcome.problems[0]?.message).toMatch(says);
});

test("times before kept history are refused, with since when it is complete", () => {
  const keptFrom = NOW - DAY_MS;
  const parsed = (effectiveAt: number) =>
    asOfInstantsOf({ effectiveAt: isoOf(effectiveAt), knownAt: null }, NOW, keptFrom);
  expect(parsed(keptFrom).ok).toBe(true);
  expect(parsed(keptFrom - 1)).toMatchObject({
    ok: false,
    problems: [
      {
        field: "effectiveAt",
        message: expect.stringContaining("Not kept: the history of this desk is complete from 080600ZJAN20"),
      },
    ],
  });
});
