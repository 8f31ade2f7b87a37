import { expect, test } from "vitest";
import { readSuggestedWords } from "@/db/queries/incident/suggested-words";
import { deskInAFolder } from "../../../desk-in-a-folder";
import { addedIndicator, recordedIncident, recordedReport } from "../../../drafts";

test("a form suggests the places and sources that the desk has, each once", async () => {
  const { desk } = await deskInAFolder();
  await recordedIncident(desk, { place: "Taji", source: "A wire agency" });
  await recordedIncident(desk, { place: "Balad", source: "A wire agency" });
  await addedIndicator(desk, { place: "Taji" });
  await recordedReport(desk, { source: "A newspaper" });
  const { places, sources } = await desk.store.read(readSuggestedWords);
  expect(places).toEqual(expect.arrayContaining(["Balad", "Taji"]));
  expect(places.filter((place) => place === "Taji")).toHaveLength(1);
  expect(sources).toEqual(["A newspaper", "A wire agency"]);
});
