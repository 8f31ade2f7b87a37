import { expect, test } from "vitest";
import { GET as getIncidents } from "@/app/api/categories/[id]/incidents/route";
import { GET as getTrend } from "@/app/api/categories/[id]/trend/route";
import { recordedIncident } from "../../drafts";
import { servedDeskInAFolder } from "../served-desk";

const responseOf = (get: typeof getTrend, path: string, id = "rockets") =>
  get(new Request(`http://127.0.0.1:3000/api/categories/${id}/${path}`), { params: Promise.resolve({ id }) });

test("a category shows its trend and its incidents over the days that are asked for, each at its own address", async () => {
  const { desk } = await servedDeskInAFolder();
  await recordedIncident(desk, { title: "Rockets fall near a base" });
  const trend = await responseOf(getTrend, "trend?days=7");
  expect(await trend.json()).toMatchObject({ categoryId: "rockets", incidents: [0, 0, 0, 0, 0, 0, 1] });
  const incidents = await responseOf(getIncidents, "incidents?days=7");
  expect(await incidents.json()).toMatchObject({ entries: [{ title: "Rockets fall near a base" }] });
});

test("the days of a category are refused where they are no number, and nothing is known of a category that there is not", async () => {
  await servedDeskInAFolder();
  for (const get of [getTrend, getIncidents]) {
    expect((await responseOf(get, "trend?days=many")).status).toBe(422);
    expect((await responseOf(get, "trend?days=7", "nobody")).status).toBe(404);
  }
});
