import "next/dist/server/node-environment-baseline";
import { beforeEach, expect, test } from "vitest";
import { submitForm } from "@/app/_forms/submit-form";
import { WATCH_COOKIE } from "@/app/desk";
import { attributeIncident } from "@/db/commands/attribute-incident";
import { writeEntry } from "@/db/commands/write-entry";
import { watchEntries } from "@/db/tables";
import type { DeskInAFolder } from "../../desk-in-a-folder";
import { inAction } from "../request-scope";
import { servedDeskInAFolder } from "../served-desk";

let made: DeskInAFolder;
beforeEach(async () => {
  made = await servedDeskInAFolder();
});

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

const submit = (fields: Record<string, string>) =>
  inAction(() => submitForm(formOf(fields), writeEntry, () => "/watch#log"));

const entries = () => made.desk.store.read(({ db }) => db.select().from(watchEntries));

test("a form is stored under the name in it, which the browser keeps, and redirects to the next page", async () => {
  const { href, cookies } = await submit({ onWatch: "Grace", text: "Radar is back", $ACTION_ID_1: "" });
  expect(href).toBe("/watch#log");
  expect(cookies).toEqual({ [WATCH_COOKIE]: "Grace" });
  expect(await entries()).toMatchObject([{ text: "Radar is back", recordedBy: "Grace" }]);
});

test("a refused form shows the reason at its field and keeps what was typed, and nothing is stored", async () => {
  const typed = { onWatch: "Grace", text: "  " };
  const { answer, href } = await submit(typed);
  expect(href).toBeUndefined();
  expect(answer).toMatchObject({ problems: [{ field: "text" }], typed, newer: null });
  expect(await entries()).toEqual([]);
});

test("a form without a name is refused, and no name is kept", async () => {
  const { answer, cookies } = await submit({ text: "Radar is back" });
  expect(answer?.problems).toEqual([{ field: "onWatch", message: expect.any(String) }]);
  expect(cookies).toEqual({});
});

test("a form without a name that has other faults is refused for all of them at once", async () => {
  const { answer } = await submit({ text: "  ", onWatch: "" });
  expect(answer?.problems).toMatchObject([{ field: "text" }, { field: "onWatch" }]);
});

test("an attributed actor does not become whoever is on watch", async () => {
  const draft = { incidentId: "none", actor: "A militia", certainty: "2", basis: "Its claim" };
  const attribute = (fields: Record<string, string>) =>
    inAction(() => submitForm(formOf(fields), attributeIncident, () => "/incidents"));
  const nobody = await attribute(draft);
  expect(nobody.answer?.problems).toMatchObject([{ field: "onWatch" }]);
  const named = await attribute({ ...draft, onWatch: "Grace" });
  expect(named).toMatchObject({ answer: { problems: [{ field: "incidentId" }] } });
  expect(named.cookies).toEqual({ [WATCH_COOKIE]: "Grace" });
  const unsaid = await attribute({ ...draft, actor: " ", onWatch: "Grace" });
  expect(unsaid.answer?.problems).toMatchObject([{ field: "actor" }]);
});

test("text with invalid characters is refused before the command sees it", async () => {
  const { answer } = await submit({ onWatch: "Grace", text: "Radar\0" });
  expect(answer?.problems).toMatchObject([{ field: "text" }]);
  expect(await entries()).toEqual([]);
});

test("the same form sent twice redirects to the same page and is stored once", async () => {
  const fields = {
    onWatch: "Grace",
    text: "Radar is back",
    requestKey: "018f3f6e-0000-7000-8000-000000000001",
  };
  expect((await submit(fields)).href).toBe("/watch#log");
  expect((await submit(fields)).href).toBe("/watch#log");
  expect(await entries()).toHaveLength(1);
});

test("a form sent again with other input says that its first version was stored, and where", async () => {
  const fields = {
    onWatch: "Grace",
    text: "Radar is back",
    requestKey: "018f3f6e-0000-7000-8000-000000000002",
  };
  await submit(fields);
  const { answer } = await submit({ ...fields, text: "Radar is down" });
  expect(answer).toMatchObject({ storedHref: "/watch#log", typed: { text: "Radar is down" } });
  expect(answer?.problems).toMatchObject([{ field: "", message: expect.stringContaining("already stored") }]);
  expect(await entries()).toHaveLength(1);
});
