import { expect, test } from "vitest";
import { attributeIncident } from "@/db/commands/attribute-incident";
import { correctIncident } from "@/db/commands/correct-incident";
import type { Desk } from "@/db/desk";
import { log } from "@/db/desk";
import { readIncidentLog } from "@/db/queries/incident/incident-log";
import { insertionOfMany } from "@/db/sql/insertion";
import { ROWS_SCANNED } from "@/db/sql/keyset-cursor";
import { ROWS_A_PAGE } from "@/db/sql/list-rows";
import { incidents } from "@/db/tables";
import { parseIncidentFilter } from "@/domain/incident/incident-filter";
import { ask } from "../../../ask";
import { deskInAFolder } from "../../../desk-in-a-folder";
import { accepted, incidentForm, recordedIncident } from "../../../drafts";

const find = async (desk: Desk, params: object = {}) =>
  (await ask(desk, readIncidentLog, accepted(parseIncidentFilter(params)))).entries.map(
    (entry) => entry.title,
  );

async function threeIncidents() {
  const { desk, wait } = await deskInAFolder();
  const taji = await recordedIncident(desk, {
    title: "Mortars",
    place: "Taji",
    effectiveAt: "2019-09-01T10:00Z",
    status: "confirmed",
  });
  const ship = await recordedIncident(desk, {
    title: "100% limpet_mine",
    categoryId: "shipping",
    kind: "explosion or mine",
    place: "Gulf of Oman",
    effectiveAt: "2019-09-03T10:00Z",
  });
  await recordedIncident(desk, {
    title: "Rockets",
    description: "Fired from Taji",
    effectiveAt: "2019-09-02T10:00Z",
  });
  accepted(
    await attributeIncident(desk, { incidentId: taji.id, actor: "Group A", certainty: "2", basis: "claim" }),
  );
  return { desk, wait, taji, ship };
}

test.each([
  [{}, ["100% limpet_mine", "Rockets", "Mortars"]],
  [{ categoryId: "rockets" }, ["Rockets", "Mortars"]],
  [{ kind: "explosion or mine" }, ["100% limpet_mine"]],
  [{ status: "confirmed" }, ["Mortars"]],
  [{ status: "retracted" }, []],
  [{ place: "taji" }, ["Mortars"]],
  [{ text: "taji" }, ["Rockets", "Mortars"]],
  [{ text: "100%" }, ["100% limpet_mine"]],
  [{ text: "x_m" }, []],
  [{ actor: "group a" }, ["Mortars"]],
  [{ actor: "group a", certainty: "3" }, []],
  [{ certainty: "2" }, ["Mortars"]],
  [{ dataset: "nga-asam" }, []],
  [{ fromAt: "2019-09-02" }, ["100% limpet_mine", "Rockets"]],
  [{ untilAt: "2019-09-02T10:00Z" }, ["Rockets", "Mortars"]],
])("filtered by %j the log has %j", async (params, titles) => {
  const { desk } = await threeIncidents();
  expect(await find(desk, params)).toEqual(titles);
});

test("the log is read as it was known, before a correction", async () => {
  const { desk, wait, taji } = await threeIncidents();
  const knownAt = desk.now();
  wait(1);
  accepted(
    await correctIncident(
      desk,
      incidentForm({ replacesId: taji.id, title: "Rockets, not mortars", reason: "Debris" }),
    ),
  );
  const filter = accepted(parseIncidentFilter({ text: "mortars" }));
  const then = await ask(desk, readIncidentLog, filter, { effectiveAt: knownAt, knownAt });
  expect(then.entries.map((entry) => entry.title)).toEqual(["Mortars"]);
  expect(await find(desk, { text: "mortars" })).toEqual(["Rockets, not mortars"]);
});

test("the pages together show every incident once", async () => {
  const { desk } = await deskInAFolder();
  const count = ROWS_A_PAGE + 5;
  for (let i = 0; i < count; i++) await recordedIncident(desk, { title: `No. ${i}` });
  const first = await ask(desk, readIncidentLog, accepted(parseIncidentFilter({})));
  expect(first.entries).toHaveLength(ROWS_A_PAGE);
  const second = await ask(desk, readIncidentLog, accepted(parseIncidentFilter({ after: first.next })));
  expect(second.next).toBeNull();
  expect(new Set([...first.entries, ...second.entries].map((entry) => entry.title)).size).toBe(count);
});

test("one query scans so many rows, says that it stopped, and continues from there", async () => {
  const { desk } = await deskInAFolder();
  const { id } = await recordedIncident(desk, { title: "Rare", effectiveAt: "2019-01-01T00:00Z" });
  await desk.store.write(desk.now(), async (tx) => {
    const [rare] = await tx.db.select().from(incidents);
    if (!rare) throw new Error("There is no incident");
    const common = Array.from({ length: ROWS_SCANNED }, (_, i) => ({
      ...{ ...rare, id: `common-${i}`, incidentId: `common-${i}`, title: "Common" },
      effectiveAt: rare.effectiveAt + i + 1,
    }));
    await insertionOfMany(incidents)(tx, common);
    await log(tx, desk, "incident.recorded", "common", null);
    return { ok: true, value: null };
  });
  const pageAfter = async (after?: string | null) =>
    ask(desk, readIncidentLog, accepted(parseIncidentFilter({ text: "Rare", after })));
  const first = await pageAfter();
  expect(first).toMatchObject({ entries: [], isCut: true });
  const second = await pageAfter(first.next);
  expect(second).toMatchObject({ entries: [{ incidentId: id }], isCut: false, next: null });
});
