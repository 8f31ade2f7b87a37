import { describe, expect, test } from "vitest";
import {
  isSamePerson,
  type PendingHandover,
  refusalOfAcknowledgement,
  refusalOfStart,
  type Watch,
} from "@/domain/watch/watch";
import { at } from "../examples";

const SIX = at("2020-01-09T06:00Z");
const TWO = at("2020-01-09T14:00Z");

const watch: Watch = {
  id: "w1",
  acknowledgesId: null,
  reason: null,
  effectiveAt: SIX,
  plannedUntilAt: TWO,
  recordedAt: SIX,
  recordedBy: "Alvarez",
};
const pending: PendingHandover = {
  id: "h1",
  number: 7,
  nextOfficer: null,
  recordedAt: TWO,
  recordedBy: "Alvarez",
};
const values = { effectiveAt: TWO, plannedUntilAt: null, reason: null };
const problemOf = (refusal: ReturnType<typeof refusalOfStart>) => refusal?.problems[0];

test.each([
  ["Alvarez", "alvarez ", true],
  ["Alvarez", "Alvarez, night", false],
])("%j and %j: the same person is %s", (a, b, same) => expect(isSamePerson(a, b)).toBe(same));

describe("a watch is started", () => {
  test("by anyone while nobody has it, and in place of someone else with a reason", () => {
    expect(refusalOfStart(values, "Bakker", { watch: null, pending: null })).toBeUndefined();
    const standing = { watch, pending: null };
    expect(problemOf(refusalOfStart(values, "Bakker", standing))).toMatchObject({
      field: "reason",
      message: expect.stringContaining("Alvarez has the watch and has not handed over"),
    });
    expect(refusalOfStart({ ...values, reason: "He fell ill." }, "Bakker", standing)).toBeUndefined();
  });

  test("not by whoever already has it, in whatever case the name is written", () => {
    expect(problemOf(refusalOfStart(values, "ALVAREZ", { watch, pending: null }))).toMatchObject({
      field: "actor",
      message: "Alvarez has the watch already, since 090600ZJAN20",
    });
  });

  test("not past a pending hand-over", () => {
    const taking = { ...values, reason: "I am here." };
    expect(problemOf(refusalOfStart(taking, "Bakker", { watch, pending }))?.message).toContain(
      "acknowledge hand-over 7",
    );
  });

  test.each([
    ["effectiveAt", { effectiveAt: SIX - 1 }],
    ["plannedUntilAt", { plannedUntilAt: TWO }],
  ])("not at invalid times: %s", (field, changes) => {
    const taking = { ...values, reason: "He fell ill.", ...changes };
    expect(problemOf(refusalOfStart(taking, "Bakker", { watch, pending: null }))?.field).toBe(field);
  });
});

describe("a hand-over is acknowledged", () => {
  test("by another officer, from when it was written on", () => {
    expect(refusalOfAcknowledgement(values, "Bakker", pending)).toBeUndefined();
    expect(
      problemOf(refusalOfAcknowledgement({ ...values, effectiveAt: TWO - 1 }, "Bakker", pending)),
    ).toMatchObject({ field: "effectiveAt", message: expect.stringContaining("091400ZJAN20") });
  });

  test("not by whoever wrote it", () => {
    expect(problemOf(refusalOfAcknowledgement(values, " alvarez", pending))?.field).toBe("actor");
  });
});
