import { expect, test } from "vitest";
import { incidents } from "@/db/tables";
import { rowDigestOf } from "@/domain/import/row-digest";
import { parseIncidentDraft } from "@/domain/incident/incident-draft";
import { INCIDENT_FIELDS, incidentInputs } from "@/domain/incident/incident-fields";
import { incidentForm } from "@/tests/drafts";
import { readSources } from "@/tests/sources";

const names = Object.keys(INCIDENT_FIELDS);

test("every field of an incident has a column and an input in its form", () => {
  const forms = [...readSources()].filter(([path]) => /^components\/(incident|form)\//.test(path));
  const inputs = forms.map(([, text]) => text).join("\n");
  for (const name of names) {
    expect(Object.keys(incidents)).toContain(name);
    const field = ["latitude", "longitude"].includes(name) ? "position" : name;
    expect(inputs, name).toMatch(new RegExp(`name="${field}"|labelledInput\\("${field}"\\)`));
  }
  expect(Object.keys(incidentInputs)).toEqual(names);
});

test("every field but the category changes a row's digest", () => {
  const form = incidentForm({
    latitude: "33",
    longitude: "44",
    positionPrecision: "near",
    precision: "week",
  });
  const draft = parseIncidentDraft({ ...form, description: "Long", killedCount: "1", injuredCount: "2" });
  if (!draft.ok) throw new Error(JSON.stringify(draft.problems));
  const incident = { ...draft.value, untilAt: draft.value.effectiveAt, sourceUrl: "https://example.org/" };
  const digest = rowDigestOf({ kind: "incident", incident });
  const otherThan = (value: unknown) => (value === null ? "set" : null);
  const unchanged = Object.entries(incident).filter(
    ([name, value]) =>
      names.includes(name) &&
      rowDigestOf({ kind: "incident", incident: { ...incident, [name]: otherThan(value) } }) === digest,
  );
  expect(unchanged.map(([name]) => name)).toEqual(["categoryId"]);
});
