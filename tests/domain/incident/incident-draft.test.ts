import { describe, expect, test } from "vitest";
import { parseIncidentCorrectionDraft, parseIncidentDraft } from "@/domain/incident/incident-draft";
import { INCIDENT_FIELD_NAMES } from "@/domain/incident/incident-fields";
import { accepted, incidentForm } from "../../drafts";
import { at } from "../examples";

test("position, counts, address, description and end are optional", () => {
  expect(accepted(parseIncidentDraft(incidentForm()))).toEqual({
    ...Object.fromEntries(INCIDENT_FIELD_NAMES.map((name) => [name, null])),
    ...incidentForm({ effectiveAt: at("2019-10-01") }),
    status: "reported",
    attributions: [],
    reportIds: [],
    contradictingReportIds: [],
  });
});

test("a range of times has a precision of a week or more", () => {
  const draft = accepted(parseIncidentDraft(incidentForm({ precision: "week", untilAt: "2019-10-07" })));
  expect(draft.untilAt).toBe(at("2019-10-07"));
});

test("0 killed is not the same as unknown", () => {
  expect(accepted(parseIncidentDraft(incidentForm({ killedCount: "0" }))).killedCount).toBe(0);
});

describe("an incident is refused", () => {
  test.each([
    ["categoryId", { categoryId: "" }, "Category is required"],
    ["kind", { kind: "bombardment" }, "rocket or artillery fire, missile attack"],
    ["title", { title: "" }, "Title is required"],
    ["title", { title: "x".repeat(201) }, "at most 200 characters"],
    ["effectiveAt", { effectiveAt: "300000ZFEB20" }, "080134ZJAN20"],
    ["positionPrecision", { positionPrecision: "near" }, "only together with a position"],
    ["status", { status: "rumoured" }, "reported, confirmed, disputed"],
    ["untilAt", { untilAt: "later", precision: "week" }, "left empty"],
    ["untilAt", { untilAt: "2019-09-30", precision: "week" }, "must not be before the time"],
    ["precision", { untilAt: "2019-10-07", precision: "day" }, "week, month or year"],
    ["precision", { precision: "decade" }, "minute, hour, day, week, month, year"],
    ["place", { place: " " }, "Place is required"],
    ["latitude", { latitude: "35" }, "together, or neither"],
    ["latitude", { longitude: "44" }, "together, or neither"],
    ["latitude", { latitude: "91", longitude: "44" }, "from -90 to 90"],
    ["longitude", { latitude: "35", longitude: "-181" }, "from -180 to 180"],
    ["killedCount", { killedCount: "-1" }, "from 0 up"],
    ["injuredCount", { injuredCount: "a few" }, "from 0 up"],
    ["source", { source: "" }, "Source is required"],
    ["sourceUrl", { sourceUrl: "javascript:alert(1)" }, "https:// or http://"],
    ["reliability", { reliability: "G" }, "A, B, C, D, E, F"],
    ["credibility", { credibility: "0" }, "1, 2, 3, 4, 5, 6"],
    [
      "attributions.0.certainty",
      { attributions: [{ actor: "A", certainty: "7", basis: "b" }] },
      "1, 2, 3, 4, 5, 6",
    ],
    ["attributions", { attributions: Array(21).fill({ actor: "A", certainty: "2", basis: "b" }) }, "20"],
  ])("at %s for %j, saying what would be accepted", (field, changes, says) => {
    expect(parseIncidentDraft(incidentForm(changes))).toMatchObject({
      ok: false,
      problems: [{ field, message: expect.stringContaining(says) }],
    });
  });
});

test("a correction has the same rules, and needs a reason and what it corrects", () => {
  const correct = (changes: Record<string, unknown>) =>
    parseIncidentCorrectionDraft(incidentForm({ replacesId: "i1", reason: "Wrong place", ...changes }));
  expect(correct({})).toMatchObject({ ok: true, value: { replacesId: "i1", reason: "Wrong place" } });
  expect(correct({ reason: "" })).toMatchObject({
    problems: [{ field: "reason", message: "Reason is required" }],
  });
  expect(correct({ replacesId: undefined })).toMatchObject({ problems: [{ field: "replacesId" }] });
  expect(correct({ latitude: "35" })).toMatchObject({ problems: [{ field: "latitude" }] });
});

test("a form has its own fields for attribution, which may all be empty", () => {
  const doer = {
    "attributions.0.actor": "Group A",
    "attributions.0.certainty": "3",
    "attributions.0.basis": "claim",
  };
  const empty = { "attributions.0.actor": "", "attributions.0.certainty": "", "attributions.0.basis": "" };
  const attributionsOf = (fields: object) =>
    accepted(parseIncidentDraft(incidentForm({ ...fields }))).attributions;
  expect(attributionsOf(doer)).toEqual([{ actor: "Group A", certainty: "3", basis: "claim" }]);
  expect(attributionsOf(empty)).toEqual([]);
  expect(parseIncidentDraft(incidentForm({ ...doer, "attributions.0.basis": "" }))).toMatchObject({
    ok: false,
    problems: [{ field: "attributions.0.basis" }],
  });
});
