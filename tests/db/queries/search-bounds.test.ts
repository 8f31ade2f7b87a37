import { expect, test } from "vitest";
import { readSearch } from "@/db/queries/search/search";
import { repeatIncident } from "@/tests/beside-the-desk";
import { type DeskInAFolder, deskInAFolder } from "@/tests/desk-in-a-folder";
import { recordedIncident } from "@/tests/drafts";
import { ask } from "../../ask";

/** Records an incident so many times more, and has the words of all indexed. */
async function repeat({ desk, ...where }: DeskInAFolder, id: string, times: number) {
  await repeatIncident(where, id, times, desk.now());
  await desk.store.renewSearch(desk.now());
}

test("with many matching incidents, the search says how far back it ranked them", async () => {
  const made = await deskInAFolder();
  const first = await recordedIncident(made.desk, { title: "Tanker hit" });
  await repeat(made, first.id, 499);
  const [all] = (await ask(made.desk, readSearch, "tanker", 5)).groups;
  expect(all).toMatchObject({ kind: "incident", isMore: true, lookedBackToAt: null });
  const later = made.wait(1);
  await recordedIncident(made.desk, { title: "Tanker stopped" });
  const [cut] = (await ask(made.desk, readSearch, "tanker", 5)).groups;
  expect(cut?.lookedBackToAt).toBeLessThan(later);
  expect(cut?.lookedBackToAt).not.toBeNull();
});

test("a search of the past says so when later records cut it short", async () => {
  const made = await deskInAFolder();
  const { desk, wait } = made;
  const first = await recordedIncident(desk, { title: "Tanker hit" });
  const then = { effectiveAt: desk.now(), knownAt: desk.now() };
  wait(1);
  await repeat(made, first.id, 19_999);
  const whole = (await ask(desk, readSearch, "tanker", 5, then)).groups;
  expect(whole).toMatchObject([{ kind: "incident", hits: [{}], lookedBackToAt: null }]);
  const later = wait(1);
  await recordedIncident(desk, { title: "Tanker stopped" });
  const hidden = (await ask(desk, readSearch, "tanker", 5, then)).groups;
  expect(hidden).toEqual([
    { kind: "incident", title: "Incidents", hits: [], isMore: false, lookedBackToAt: later - 3_600_000 },
  ]);
  expect((await ask(desk, readSearch, "tanker stopped", 5)).groups).toMatchObject([{ lookedBackToAt: null }]);
});
