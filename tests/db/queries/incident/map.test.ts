import { expect, test } from "vitest";
import { retractIncident } from "@/db/commands/retract-incident";
import type { Desk } from "@/db/desk";
import { type MapQuery, readMap } from "@/db/queries/incident/map";
import { MAPPED_INCIDENTS } from "@/domain/map/map";
import { HOUR_MS } from "@/domain/time/time";
import { ask } from "../../../ask";
import { repeatIncident } from "../../../beside-the-desk";
import { deskInAFolder } from "../../../desk-in-a-folder";
import { accepted, addedIndicator, recordedAssessment, recordedIncident } from "../../../drafts";

const IRAQ = { west: 38, south: 28, east: 50, north: 38 };
const TAJI = { latitude: "33.52", longitude: "44.26", positionPrecision: "near" };
const view = (changes: Partial<MapQuery> = {}): MapQuery => ({
  days: 30,
  window: IRAQ,
  ratio: 1.6,
  ...changes,
});
const drawn = async (desk: Desk, changes: Partial<MapQuery> = {}) =>
  (await ask(desk, readMap, view(changes))).spots.map(({ count, title }) => `${count} ${title}`);

test("nearby incidents are drawn as one, with the latest of them; distant ones are not", async () => {
  const { desk } = await deskInAFolder();
  await recordedIncident(desk, { title: "Early", ...TAJI, effectiveAt: desk.now() - HOUR_MS });
  await recordedIncident(desk, { title: "Late", ...TAJI });
  await recordedIncident(desk, { title: "Basra", latitude: "30.5", longitude: "47.8" });
  expect(await drawn(desk)).toEqual(["2 Late", "1 Basra"]);
});

test("an incident known only to a country is drawn as an area, apart from the points in it", async () => {
  const { desk } = await deskInAFolder();
  await recordedIncident(desk, { title: "Somewhere in Iraq", ...TAJI, positionPrecision: "country" });
  await recordedIncident(desk, { title: "At Taji", ...TAJI });
  const { spots } = await ask(desk, readMap, view());
  expect(spots.map(({ title, isWide }) => [title, isWide]).sort()).toEqual([
    ["At Taji", false],
    ["Somewhere in Iraq", true],
  ]);
});

test("a spot says how far its incidents lie apart and whose they are; the list has each of them, the latest first", async () => {
  const { desk, wait } = await deskInAFolder();
  await recordedIncident(desk, { title: "Early", ...TAJI });
  wait(1);
  await recordedIncident(desk, { title: "Late", categoryId: "drones", ...TAJI });
  const { spots, incidents, categories } = await ask(desk, readMap, view({ isListed: true }));
  expect(spots).toMatchObject([{ count: 2, spread: 0, title: "Late" }]);
  expect(spots[0]?.shares.map(({ categoryId, count }) => `${count} ${categoryId}`).sort()).toEqual([
    "1 drones",
    "1 rockets",
  ]);
  expect(incidents.map(({ title }) => title)).toEqual(["Late", "Early"]);
  expect(categories.map(({ id }) => id)).toEqual(expect.arrayContaining(["rockets", "drones"]));
  await recordedIncident(desk, { ...TAJI, latitude: "33.53" });
  const { spots: after, incidents: unlisted } = await ask(desk, readMap, view());
  expect(after[0]?.spread).toBeGreaterThan(0.004);
  expect(unlisted).toEqual([]);
});

test("incidents around the window are included, so that the map can be dragged, and count as outside", async () => {
  const { desk } = await deskInAFolder();
  await recordedIncident(desk, { title: "Just beyond", latitude: "33", longitude: "51" });
  await recordedIncident(desk, { title: "Far away", latitude: "33", longitude: "71" });
  const { spots, around, outsideCount } = await ask(desk, readMap, view());
  expect(spots).toEqual([]);
  expect(around.map(({ title }) => title)).toEqual(["Just beyond"]);
  expect(outsideCount).toBe(2);
});

test("incidents outside the window and those without a position are counted", async () => {
  const { desk } = await deskInAFolder();
  await recordedIncident(desk, { title: "Riyadh", latitude: "24.7", longitude: "46.7" });
  await recordedIncident(desk, { title: "Nowhere" });
  expect(await ask(desk, readMap, view())).toMatchObject({ spots: [], outsideCount: 1, unplacedCount: 1 });
});

test("without a window it shows everything that happened in the range", async () => {
  const { desk } = await deskInAFolder();
  await recordedIncident(desk, { latitude: "24.7", longitude: "46.7" });
  await recordedIncident(desk, { latitude: "35.5", longitude: "44.4" });
  const { window, outsideCount } = await ask(desk, readMap, view({ window: undefined }));
  expect(window.south < 24.7 && window.north > 35.5 && window.west < 44.4 && window.east > 46.7).toBe(true);
  expect(outsideCount).toBe(0);
});

test("a map is filtered by category and days", async () => {
  const { desk, wait } = await deskInAFolder();
  await recordedIncident(desk, { title: "Rockets", ...TAJI });
  wait(24 * 10);
  await recordedIncident(desk, { title: "A drone", categoryId: "drones", ...TAJI });
  expect(await drawn(desk, { categoryId: "rockets" })).toEqual(["1 Rockets"]);
  expect(await drawn(desk, { days: 7 })).toEqual(["1 A drone"]);
  expect(await drawn(desk)).toEqual(["2 A drone"]);
});

test("a map of the past shows what was known then", async () => {
  const { desk, wait } = await deskInAFolder();
  const { id } = await recordedIncident(desk, TAJI);
  const then = { effectiveAt: desk.now(), knownAt: desk.now() };
  wait(1);
  accepted(await retractIncident(desk, { replacesId: id, reason: "Thunder" }));
  expect((await ask(desk, readMap, view())).spots).toEqual([]);
  expect((await ask(desk, readMap, view(), then)).spots).toHaveLength(1);
});

test("an indicator with a position is shown there with its level", async () => {
  const { desk } = await deskInAFolder();
  const { id } = await addedIndicator(desk, { latitude: "33.3", longitude: "44.4" });
  await addedIndicator(desk, { name: "Everywhere" });
  await recordedAssessment(desk, id, { level: "4" });
  expect((await ask(desk, readMap, view())).indicators).toMatchObject([
    { id, level: 4, latitude: 33.3, longitude: 44.4, freshness: { state: "current" } },
  ]);
});

test("of a very long range only the latest incidents are covered, with a position or without, and the map says so", async () => {
  const { desk, wait, ...where } = await deskInAFolder();
  await recordedIncident(desk, { title: "Long before", ...TAJI });
  const nowhere = await recordedIncident(desk, { title: "Nowhere" });
  wait(1);
  await repeatIncident(where, nowhere.id, MAPPED_INCIDENTS - 1, desk.now());
  await recordedIncident(desk, { title: "Latest", ...TAJI });
  expect(await ask(desk, readMap, view())).toMatchObject({
    spots: [{ title: "Latest", count: 1 }],
    unplacedCount: MAPPED_INCIDENTS - 1,
    outsideCount: 0,
    isCut: true,
  });
});
