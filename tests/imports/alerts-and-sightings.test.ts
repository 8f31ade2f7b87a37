import { beforeEach, expect, test } from "vitest";
import { readMap } from "@/db/queries/incident/map";
import { readAreasOfReports } from "@/db/queries/incident/map-reports";
import { reports } from "@/db/tables";
import { cap } from "@/formats/import/cap";
import { ask } from "../ask";
import { type DeskInAFolder, deskInAFolder } from "../desk-in-a-folder";
import { onlyRowIn } from "../formats/import/files";
import { importOf as importOn } from "./import-of";

let made: DeskInAFolder;
beforeEach(async () => {
  made = await deskInAFolder();
  made.setClock(Date.parse("2026-01-01T00:00Z"));
});

const importOf = async (text: string) => (await importOn(made, "file", text, { category: "" })).fates;

/** The reports that stand, by their titles, and the acts of all rows in their order. */
async function standing() {
  const rows = await made.desk.store.read(({ db }) => db.select().from(reports).orderBy(reports.id));
  const replaced = new Set(rows.map(({ replacesId }) => replacesId));
  const tips = rows.filter(
    ({ id, act, datasetKey }) => datasetKey && !replaced.has(id) && act !== "retracted",
  );
  return { titles: tips.map(({ title }) => title), tips };
}

const sentAt = (number: number) => `2020-02-0${number}T10:00:00+03:00`;
const nameOf = (number: number) => `desk@example.org,W-${number},${sentAt(number)}`;
const info = (headline: string, language = "en", more = "") =>
  `<info><language>${language}</language><category>Met</category><event>Flood</event><headline>${headline}</headline>${more}</info>`;
const alertOf = (
  number: number,
  type: string,
  references: number[],
  infos: string,
  version = "oasis:names:tc:emergency:cap:1.2",
) =>
  `<alert xmlns="urn:${version}"><identifier>W-${number}</identifier><sender>desk@example.org</sender><sent>${sentAt(number)}</sent><status>Actual</status><msgType>${type}</msgType><scope>Public</scope>${references.length > 0 ? `<references>${references.map(nameOf).join(" ")}</references>` : ""}${infos}</alert>`;
const feedOf = (...alerts: string[]) =>
  `<feed xmlns="http://www.w3.org/2005/Atom">${alerts.map((each) => `<entry><content>${each}</content></entry>`).join("")}</feed>`;

const first = alertOf(1, "Alert", [], info("Water rises"));
const second = alertOf(2, "Update", [1], info("Water falls"));
const third = alertOf(3, "Update", [2], info("Water is low"));
const end = alertOf(4, "Cancel", [3], "");

test("updates correct what they refer to, one after the other, and a cancellation without words retracts it", async () => {
  expect(await importOf(first)).toEqual([1, 0, 0]);
  expect(await importOf(second)).toEqual([0, 1, 0]);
  expect(await importOf(third)).toEqual([0, 1, 0]);
  expect((await standing()).titles).toEqual(["Water is low"]);
  expect(await importOf(end)).toEqual([0, 1, 0]);
  expect((await standing()).titles).toEqual([]);
  for (const each of [first, second, third, end]) expect(await importOf(each)).toEqual([0, 0, 1]);
  expect((await standing()).titles).toEqual([]);
});

test("an exercise or a test changes its own alerts, and never a real one", async () => {
  const drilled = (alert: string, status = "Exercise") => alert.replace(">Actual<", `>${status}<`);
  await importOf(first);
  expect(await importOf(drilled(end.replace(nameOf(3), nameOf(1)), "Test"))).toEqual([1, 0, 0]);
  expect(
    await importOf(feedOf(drilled(second, "Draft"), drilled(alertOf(5, "Alert", [], info("Drill"))))),
  ).toEqual([2, 0, 0]);
  expect(await importOf(drilled(alertOf(6, "Update", [5], info("Drill goes on"))))).toEqual([0, 1, 0]);
  const others = ["Water rises", "TEST: Cancelled: W-1", "DRAFT: Water falls"];
  expect((await standing()).titles).toEqual([...others, "EXERCISE: Drill goes on"]);
  expect(await importOf(drilled(alertOf(7, "Cancel", [6], "")))).toEqual([0, 1, 0]);
  expect((await standing()).titles).toEqual(others);
  // Under its name alone is where older versions stored it.
  const { key, otherKeys } = await onlyRowIn(cap, drilled(first));
  expect([key, otherKeys]).toEqual([`Exercise:${nameOf(1)}`, [`Exercise:${nameOf(1)}`, nameOf(1)]]);
});

test("an update that comes before its alert, or above it in a feed, stays the only warning", async () => {
  expect(await importOf(second)).toEqual([1, 0, 0]);
  expect(await importOf(first)).toEqual([0, 0, 1]);
  const feed = feedOf(third, second, first);
  expect(await importOf(feed)).toEqual([0, 1, 0]);
  expect((await standing()).titles).toEqual(["Water is low"]);
  expect(await importOf(feed)).toEqual([0, 0, 1]);
});

test("a cancellation takes back every alert that it names, once each, also one that another updated since", async () => {
  const others = [alertOf(5, "Alert", [], info("Ice")), alertOf(6, "Alert", [], info("Snow"))];
  for (const each of [first, second, ...others]) await importOf(each);
  const cancel = alertOf(7, "Cancel", [1, 2, 5], info("All over"));
  expect(await importOf(cancel)).toEqual([0, 2, 1]);
  expect((await standing()).titles).toEqual(["Snow"]);
  expect(await importOf(cancel)).toEqual([0, 0, 3]);
  for (const each of [first, second, ...others]) await importOf(each);
  expect((await standing()).titles).toEqual(["Snow"]);
  // Of what the desk does not have, each is kept apart, so that an alert that comes later is taken back already.
  const early = alertOf(8, "Cancel", [3, 4], "");
  await importOf(early);
  expect(await importOf(early)).toEqual([0, 0, 2]);
  await importOf(alertOf(4, "Alert", [], info("Late")));
  expect((await standing()).titles).not.toContain("Late");
});

test("a cancellation of what the desk does not have is no warning, and stays what it is", async () => {
  await importOf(end);
  expect(await importOf(end)).toEqual([0, 0, 1]);
  expect((await standing()).titles).toEqual(["Cancelled: W-3"]);
});

test("an older version, several languages and their areas are kept, the desk's language first", async () => {
  const area =
    "<area><areaDesc>North</areaDesc><polygon>1,2 3,4\n 5,6 1,2</polygon><circle>1,2 5</circle></area>";
  const infos = info("ماء", "ar", area) + info("Water rises", "en-GB", area);
  await importOf(alertOf(5, "Alert", [], infos, "oasis:names:tc:emergency:cap:1.1"));
  const { tips } = await standing();
  expect(tips).toMatchObject([{ title: "Water rises" }]);
  for (const kept of ["ماء", "polygon: 1,2 3,4 5,6 1,2", "circle: 1,2 5"])
    expect(tips[0]?.body).toContain(kept);
});

const bundle = (seen: object) =>
  JSON.stringify({
    ...{ type: "bundle", id: "bundle--1" },
    objects: [
      { type: "malware", id: "malware--1", created: "2020-02-01T00:00:00Z", name: "Made-up worm" },
      { type: "location", id: "location--1", created: "2020-02-01T00:00:00Z", name: "Northport" },
      { type: "sighting", id: "sighting--1", created: "2020-02-09T00:00:00Z", ...seen },
    ],
  });

test.each([
  [{ first_seen: "2020-02-03T00:00:00Z", last_seen: "2020-02-04T00:00:00Z" }, "2020-02-03", []],
  [{ last_seen: "2020-02-04T00:00:00Z" }, "2020-02-04", []],
  [{}, "2020-02-09", []],
  [{ first_seen: "2020-02-05T00:00:00Z", last_seen: "2020-02-04T00:00:00Z" }, "2020-02-04", ["sighting--1"]],
])("a sighting with %j is of %s, named by what was seen and where", async (seen, day, flagged) => {
  const refs = { sighting_of_ref: "malware--1", where_sighted_refs: ["location--1"] };
  const { notes } = await importOn(made, "bundle.json", bundle({ ...seen, ...refs }), { category: "" });
  const { tips } = await standing();
  expect(tips.find(({ title }) => title.startsWith("Sighting"))).toMatchObject({
    title: "Sighting: Made-up worm, seen by or at Northport",
    effectiveAt: Date.parse(day),
    body: expect.stringContaining(flagged.length > 0 ? "later than its last" : "Made-up worm"),
  });
  expect(notes.guesses.map(({ what }) => /sighting--\d/.exec(what)?.[0])).toEqual(flagged);
  expect(notes.setAside).toMatchObject([{ count: 1 }]);
});

test("the same vulnerability is the same as CSV and as JSON, however many weaknesses it has", async () => {
  const facts = { cveID: "CVE-2098-1", vulnerabilityName: "Flaw", dateAdded: "2022-01-10", notes: "" };
  const json = JSON.stringify({ vulnerabilities: [{ ...facts, cwes: ["CWE-7", "CWE-8", "CWE-9"] }] });
  expect(await importOf(json)).toEqual([1, 0, 0]);
  const csv =
    'cveID,vulnerabilityName,dateAdded,notes,cwes\nCVE-2098-1,Flaw,2022-01-10,,"CWE-7, CWE-8,CWE-9"\n';
  expect(await importOf(csv)).toEqual([0, 0, 1]);
});

test("UCDP's candidate events are read without a header, by their 49 columns", async () => {
  const cells = Array.from({ length: 49 }, () => "");
  const known = { 0: 7, 5: 1, 11: "A - B", 24: 1, 25: "Northport", 29: 33.3, 30: 44.4, 36: 1, 37: 1 };
  Object.assign(cells, known, {
    38: "2024-01-05 00:00:00.000",
    39: "2024-01-05 00:00:00.000",
    44: 3,
    45: 4,
    46: 2,
  });
  const text = `${cells.join(",")}\n${cells.join(",").replace("7", "8")}\n`;
  const { fates } = await importOn(made, "candidates.csv", text, { category: "rockets" });
  expect(fates).toEqual([2, 0, 0]);
});

test("polygons and circles of an alert are kept once for all its languages, by their first names; what is no area is counted", async () => {
  made.setClock(Date.parse("2020-02-10T00:00Z"));
  const polygon = "<polygon>33.0,44.0 33.5,44.0 33.5,44.5 33.0,44.0</polygon>";
  const area = (name: string, more = "") => `<area><areaDesc>${name}</areaDesc>${polygon}${more}</area>`;
  const infos =
    info("\u0641\u064a\u0636\u0627\u0646", "ar", area("\u0628\u063a\u062f\u0627\u062f")) +
    info(
      "Flood",
      "en",
      area(
        "Baghdad",
        "<geocode><valueName>X</valueName></geocode><circle>33.3,44.4 12.5</circle><polygon>95,200 1,1</polygon>",
      ),
    );
  const { fates, notes } = await importOn(made, "two.xml", alertOf(1, "Alert", [], infos), { category: "" });
  expect(fates).toEqual([1, 0, 0]);
  expect(notes.setAside).toEqual([{ what: "of the polygons, which cannot be read", count: 1 }]);
  expect(notes.unused).toEqual(["geocode"]);
  const [report] = (await standing()).tips;
  expect(report?.title).toBe("Flood");
  expect(report?.body).toContain("\u0641\u064a\u0636\u0627\u0646");
  expect(report?.areas).toEqual([
    {
      name: "Baghdad",
      corners: [
        [33, 44],
        [33.5, 44],
        [33.5, 44.5],
      ],
    },
    { name: "Baghdad", middle: [33.3, 44.4], radiusKm: 12.5 },
  ]);
  const query = { days: 90, ratio: 1.6, isListed: true } as const;
  const map = await ask(made.desk, readMap, query);
  expect(map.reports.map(({ title, areas }) => [title, areas.length])).toEqual([["Flood", 2]]);
  expect(map.window.west).toBeLessThan(44);
  expect((await ask(made.desk, readMap, { ...query, isListed: false })).reports).toEqual([]);
  const ids = [report?.reportId ?? ""];
  const known = await made.desk.store.read((view) => readAreasOfReports(view, ids, made.desk.now()));
  expect(known).toEqual(report?.areas);
});
