import { expect, test } from "vitest";
import { retractIncident } from "@/db/commands/retract-incident";
import { readPlaces } from "@/db/queries/incident/places";
import { ask } from "../../../ask";
import { deskInAFolder } from "../../../desk-in-a-folder";
import { accepted, addedIndicator, recordedIncident } from "../../../drafts";

test("places of incidents and indicators are found by words of their names, with their positions", async () => {
  const { desk } = await deskInAFolder();
  const green = { place: "Green Zone, Baghdad", latitude: "33.3", longitude: "44.39" };
  await recordedIncident(desk, { ...green, positionPrecision: "near" });
  await recordedIncident(desk, { ...green, positionPrecision: "near" });
  await addedIndicator(desk, { place: "Greenhill", latitude: "1", longitude: "2" });
  expect(await ask(desk, readPlaces, "green")).toEqual([
    { name: "Green Zone, Baghdad", latitude: 33.3, longitude: 44.39, positionPrecision: "near", count: 2 },
    { name: "Greenhill", latitude: 1, longitude: 2, positionPrecision: null, count: 0 },
  ]);
  expect(await ask(desk, readPlaces, "gree% zone_")).toEqual([]);
  expect(await ask(desk, readPlaces, "")).toEqual([]);
});

test("a place that only a retracted incident named is not offered", async () => {
  const { desk } = await deskInAFolder();
  const { id } = await recordedIncident(desk, { place: "Nowhere in particular" });
  accepted(await retractIncident(desk, { replacesId: id, reason: "Thunder" }));
  expect(await ask(desk, readPlaces, "nowhere")).toEqual([]);
});
