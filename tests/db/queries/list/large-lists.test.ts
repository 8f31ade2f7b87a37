import { expect, test } from "vitest";
import { log } from "@/db/desk";
import { readIncidentLog } from "@/db/queries/incident/incident-log";
import { insertionOfMany } from "@/db/sql/insertion";
import { inOrder, isAfter, ROWS_SCANNED } from "@/db/sql/keyset-cursor";
import { openReader } from "@/db/sqlite/connection";
import { incidents, reports } from "@/db/tables";
import { casualtiesIn } from "@/db/tables/incidents";
import { parseIncidentFilter } from "@/domain/incident/incident-filter";
import { ask } from "../../../ask";
import { deskInAFolder } from "../../../desk-in-a-folder";
import { accepted, recordedIncident } from "../../../drafts";

/** A desk with more incidents than are sorted for one question; the few of one category are the oldest. */
async function largeDesk() {
  const around = await deskInAFolder();
  const { desk } = around;
  const rare = [];
  for (const place of ["C", "A", "B"])
    rare.push(
      await recordedIncident(desk, {
        place,
        categoryId: "kidnapping",
        killedCount: "1",
        effectiveAt: "2019-01-01T00:00Z",
      }),
    );
  await desk.store.write(desk.now(), async (tx) => {
    const [like] = await tx.db.select().from(incidents);
    if (!like) throw new Error("There is no incident");
    const common = Array.from({ length: ROWS_SCANNED + 100 }, (_, i) => ({
      ...{ ...like, id: `common-${i}`, incidentId: `common-${i}`, categoryId: "rockets", place: `P${i % 9}` },
      ...{ killedCount: i % 4, injuredCount: null },
      effectiveAt: like.effectiveAt + 1 + (i % 5_000),
    }));
    await insertionOfMany(incidents)(tx, common);
    await log(tx, desk, "incident.recorded", "common", null);
    return { ok: true, value: null };
  });
  const read = (params: object) => ask(desk, readIncidentLog, accepted(parseIncidentFilter(params)));
  return { ...around, read, rare };
}

test("a long list is sorted where an index has it sorted, else it stands in its own order and says so", async () => {
  const { read } = await largeDesk();
  const worst = await read({ sort: "-casualties" });
  expect(worst).toMatchObject({ sort: "-casualties", isCut: false });
  expect(worst.entries.map((row) => row.killedCount)).toEqual(Array(50).fill(3));
  const second = await read({ sort: "-casualties", after: worst.next });
  expect(second.entries.filter(({ id }) => worst.entries.some((row) => row.id === id))).toEqual([]);
  expect(await read({ sort: "recorded" })).toMatchObject({ sort: "recorded" });
  const byPlace = await read({ sort: "place" });
  expect(byPlace.sort).toBe("-when");
  expect(byPlace.entries).toEqual((await read({})).entries);
});

test("what a filter leaves is sorted by anything, however long the list is", async () => {
  const { read } = await largeDesk();
  const places = async (params: object) =>
    (await read({ categoryId: "kidnapping", ...params })).entries.map((row) => row.place);
  expect(await places({ sort: "place" })).toEqual(["A", "B", "C"]);
  expect(await places({ sort: "-place" })).toEqual(["C", "B", "A"]);
  expect(await places({ sort: "-casualties" })).toHaveLength(3);
});

test("what is rare in a long sorted list is found by going on, and a page looks through so much and no more", async () => {
  const { read, rare } = await largeDesk();
  const found = [];
  let pages = 0;
  let after: string | null = null;
  do {
    const page = await read({ sort: "casualties", text: "nowhere", place: "C", after });
    found.push(...page.entries.map((row) => row.incidentId));
    after = page.next;
    pages += 1;
  } while (after !== null);
  expect(found).toEqual([]);
  expect(pages).toBe(2);
  const there = await read({ sort: "casualties", place: "C" });
  expect([
    ...there.entries,
    ...(await read({ sort: "casualties", place: "C", after: there.next })).entries,
  ]).toMatchObject([{ incidentId: rare[0]?.incidentId }]);
});

test("the orders of long lists are walked along their indexes, and nothing is sorted", async () => {
  const { desk, file } = await deskInAFolder();
  const connection = openReader(file);
  for (const [log, key, index] of [
    [incidents, incidents.effectiveAt, "incidents_by_moment"],
    [incidents, incidents.recordedAt, "incidents_by_recording"],
    [incidents, casualtiesIn(incidents), "incidents_by_casualties"],
    [reports, reports.recordedAt, "reports_by_recording"],
  ] as const) {
    const keyset = { key, id: log.id, isDescending: true };
    const { sql, params } = await desk.store.read(async ({ db }) =>
      db
        .select({ id: log.id })
        .from(log)
        .where(isAfter(keyset, { key: 5, id: "a" }))
        .orderBy(...inOrder(keyset))
        .limit(51)
        .toSQL(),
    );
    const plan = connection
      .prepare<unknown[], { detail: string }>(`explain query plan ${sql}`)
      .all(...params);
    expect(plan.map(({ detail }) => detail)).toEqual([
      expect.stringContaining(`USING COVERING INDEX ${index} (`),
    ]);
  }
  connection.close();
});
