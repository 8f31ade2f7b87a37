import { beforeEach, expect, test } from "vitest";
import { attributeIncident } from "@/db/commands/attribute-incident";
import { distinguishIncidents } from "@/db/commands/distinguish-incidents";
import { editCategory } from "@/db/commands/edit-category";
import { mergeIncident } from "@/db/commands/merge-incident";
import { tieEvidence } from "@/db/commands/tie-evidence";
import { undoDistinction } from "@/db/commands/undo-distinction";
import { undoMerger } from "@/db/commands/undo-merger";
import { readCategory } from "@/db/queries/definition/category";
import { readIncident } from "@/db/queries/incident/incident";
import { readIncidentLog } from "@/db/queries/incident/incident-log";
import { readLikelyDuplicates, readLikelyDuplicatesOf } from "@/db/queries/incident/likely-duplicates";
import { parseIncidentFilter } from "@/domain/incident/incident-filter";
import { type LikelyDuplicate, parseDuplicatesAsked } from "@/domain/incident/likeness";
import { ask } from "../ask";
import { type DeskInAFolder, deskInAFolder } from "../desk-in-a-folder";
import { accepted, categoryForm, expectRefused, recordedReport } from "../drafts";
import { importOf } from "./import-of";

let made: DeskInAFolder;
beforeEach(async () => {
  made = await deskInAFolder();
  made.setClock(Date.parse("2026-01-01T00:00Z"));
});

const HEAD = "id,date,time,title,place,lat,lon\n";
/** The same three attacks as two agencies write them down, and one that only the second knows. */
const ONE = `${HEAD}1,2020-01-08,01:34,Missiles at Al Asad,Al Asad,33.79,42.44\n2,2020-01-12,,Mortars,Balad,33.94,44.36\n3,2020-01-14,18:30,Rockets,Camp Taji,,\n`;
const OTHER = `${HEAD}a,2020-01-08,04:00,Iranian missiles hit a base,Anbar,33.80,42.45\nb,2020-01-12,15:00,Eight mortar rounds,Balad air base,33.95,44.37\nc,2020-01-14,18:00,Katyushas,camp taji,,\nd,2020-01-20,10:00,Rockets,Zaafaraniya,33.25,44.50\n`;

async function bothImported() {
  await importOf(made, "one.csv", ONE, { source: "One agency" });
  await importOf(made, "other.csv", OTHER, { source: "Other agency" });
}

const pairs = async () => (await ask(made.desk, readLikelyDuplicates, {})).pairs;
const titlesOf = ({ one, other }: LikelyDuplicate) => [one.title, other.title].sort();

test("the same event in two datasets is offered, by the distance and the hours of its category, and never merged alone", async () => {
  await bothImported();
  expect((await pairs()).map(titlesOf).sort()).toEqual([
    ["Eight mortar rounds", "Mortars"],
    ["Iranian missiles hit a base", "Missiles at Al Asad"],
    ["Katyushas", "Rockets"],
  ]);
  const rockets = await made.desk.store.read((view) => readCategory(view, "rockets"));
  const { name = "", question = "", scope = "", version } = rockets ?? {};
  const form = categoryForm({ name, question, scope, id: "rockets", version, matchKm: 0, matchHours: 1 });
  accepted(await editCategory(made.desk, form));
  expect((await pairs()).map(titlesOf)).toEqual([["Katyushas", "Rockets"]]);
});

test("an import lists only its own, and a page of an incident those of it", async () => {
  await bothImported();
  const [pair] = (await pairs()).filter(({ km }) => km !== null);
  const importId = pair?.one.importId ?? "";
  expect((await ask(made.desk, readLikelyDuplicates, { importId })).pairs).toHaveLength(3);
  expect((await ask(made.desk, readLikelyDuplicates, { importId: "none" })).pairs).toEqual([]);
  if (!pair) throw new Error("There is no pair.");
  const near = await made.desk.store.read((view) => readLikelyDuplicatesOf(view, pair.one, made.desk.now()));
  expect(near.map(({ other }) => other.title)).toEqual([pair.other.title]);
  expect(near[0]?.km).toBeLessThan(2);
});

test("a merge keeps one, links both ways, shows the reports and attributions of both, and can be undone", async () => {
  await bothImported();
  const pair = (await pairs()).find(({ other }) => other.title === "Mortars");
  if (!pair) throw new Error("There is no pair.");
  const { one: duplicate, other: kept } = pair;
  const { reportId } = await recordedReport(made.desk);
  const { incidentId } = duplicate;
  accepted(await tieEvidence(made.desk, { incidentId, reportIds: [reportId] }));
  accepted(
    await attributeIncident(made.desk, { incidentId, actor: "KH", certainty: "3", basis: "They said so" }),
  );
  const reason = "The same event: 1 km apart";
  const merged = accepted(
    await mergeIncident(made.desk, { replacesId: duplicate.id, mergedIntoId: kept.incidentId, reason }),
  );
  const page = await ask(made.desk, readIncident, kept.incidentId);
  expect(page?.merged.map((each) => each.incidentId)).toEqual([incidentId]);
  expect(page?.attributions.map(({ actor }) => actor)).toEqual(["KH"]);
  const listed = await ask(made.desk, readIncidentLog, accepted(parseIncidentFilter({ actor: "kh" })));
  expect(listed.entries.map(({ title, attributions }) => [title, attributions.length])).toEqual([
    ["Mortars", 1],
  ]);
  expect((await ask(made.desk, readIncident, incidentId))?.into?.incidentId).toBe(kept.incidentId);
  expect((await pairs()).map(titlesOf)).not.toContainEqual(titlesOf(pair));
  const undo = () => undoMerger(made.desk, { replacesId: merged.id, reason: "Two attacks" });
  expect(accepted(await undo())).toMatchObject({ act: "corrected", mergedIntoId: null, incidentId });
  expect((await ask(made.desk, readIncident, kept.incidentId))?.attributions).toEqual([]);
  expect((await pairs()).map(titlesOf)).toContainEqual(titlesOf(pair));
  await expectRefused(made.desk, undo, { field: "", kind: "conflict" });
});

test("two that a person keeps apart are not offered again, are kept apart once, and are offered when that is undone", async () => {
  await bothImported();
  const [pair] = await pairs();
  if (!pair) throw new Error("There is no pair.");
  const keep = () =>
    distinguishIncidents(made.desk, { oneId: pair.one.incidentId, otherId: pair.other.incidentId });
  const kept = accepted(await keep());
  expect((await pairs()).map(titlesOf)).not.toContainEqual(titlesOf(pair));
  await expectRefused(made.desk, keep, { field: "otherId", kind: "conflict" });
  const same = () => distinguishIncidents(made.desk, { oneId: pair.one.id, otherId: pair.one.id });
  await expectRefused(made.desk, same, { field: "otherId" });
  const unknown = () => distinguishIncidents(made.desk, { oneId: "none", otherId: pair.one.id });
  await expectRefused(made.desk, unknown, { field: "oneId", kind: "unknown" });
  const undo = (replacesId = kept.id) => undoDistinction(made.desk, { replacesId, reason: "One attack" });
  expect(accepted(await undo())).toMatchObject({ replacesId: kept.id, title: expect.stringMatching(/./) });
  expect((await pairs()).map(titlesOf)).toContainEqual(titlesOf(pair));
  await expectRefused(made.desk, undo, { field: "replacesId", kind: "conflict" });
  await expectRefused(made.desk, () => undo("none"), { field: "replacesId", kind: "unknown" });
  accepted(await keep());
  expect((await pairs()).map(titlesOf)).not.toContainEqual(titlesOf(pair));
});

test("no pair is left out where one incident has more than fit into an answer", async () => {
  const row = (id: string, minute: number) => `${id},2020-01-08,01:${minute},Rocket ${id},Taji,33.5,44.2\n`;
  const many = Array.from({ length: 130 }, (_, n) => row(`m${n}`, 10 + (n % 40))).join("");
  await importOf(made, "one.csv", HEAD + many, { source: "One agency" });
  await importOf(made, "other.csv", HEAD + row("x", 11) + row("y", 12), { source: "Other agency" });
  const found = new Set<string>();
  let count = 0;
  for (let after: string | null | undefined; after !== null; ) {
    const asked = parseDuplicatesAsked({ after });
    const page = await ask(made.desk, readLikelyDuplicates, asked);
    expect(page.pairs.length).toBeLessThanOrEqual(50);
    for (const { one, other } of page.pairs) found.add(`${one.id} ${other.id}`);
    count += page.pairs.length;
    after = page.next;
  }
  expect({ count, found: found.size }).toEqual({ count: 260, found: 260 });
});
