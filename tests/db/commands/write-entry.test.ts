import { expect, test } from "vitest";
import { askQuestion } from "@/db/commands/ask-question";
import { closeQuestion } from "@/db/commands/close-question";
import { correctEntry } from "@/db/commands/correct-entry";
import { finishTask } from "@/db/commands/finish-task";
import { planTask } from "@/db/commands/plan-task";
import { writeEntry } from "@/db/commands/write-entry";
import type { Desk } from "@/db/desk";
import { readEntryHistory, readLogLines, readOpenEntries } from "@/db/queries/watch/watch-entries";
import { HOUR_MS } from "@/domain/time/time";
import { deskInAFolder } from "../../desk-in-a-folder";
import { accepted, expectRefused } from "../../drafts";

const readOpen = (desk: Desk, knownAt = desk.now()) =>
  desk.store.read((view) => readOpenEntries(view, knownAt));
const readPage = (desk: Desk, limit: number) =>
  desk.store.read((view) => readLogLines(view, desk.now(), 0, limit));
const readLines = async (desk: Desk) => (await readPage(desk, 10)).rows;

test("a corrected entry shows its new text, and its earlier text beside it", async () => {
  const { desk, wait } = await deskInAFolder();
  const { id, entryId } = accepted(await writeEntry(desk, { text: "Two shots heard." }));
  wait(1);
  accepted(await correctEntry(desk, { replacesId: id, text: "Three shots heard." }));
  expect(await readLines(desk)).toMatchObject([
    { entry: { text: "Three shots heard.", act: "corrected" }, before: { text: "Two shots heard." } },
  ]);
  const history = await desk.store.read((view) => readEntryHistory(view, entryId));
  expect(history.map(({ text }) => text)).toEqual(["Two shots heard.", "Three shots heard."]);
});

test("an entry about an earlier hour is listed at that hour", async () => {
  const { desk, wait } = await deskInAFolder();
  const early = wait(1);
  wait(5);
  accepted(await writeEntry(desk, { text: "Second" }));
  accepted(await writeEntry(desk, { text: "First", effectiveAt: early }));
  expect((await readLines(desk)).map(({ entry }) => entry.text)).toEqual(["Second", "First"]);
});

test("a page of the log says whether there are more lines", async () => {
  const { desk } = await deskInAFolder();
  for (const text of ["One", "Two"]) accepted(await writeEntry(desk, { text }));
  expect(await readPage(desk, 1)).toMatchObject({ rows: [{}], hasMore: true });
  expect(await readPage(desk, 2)).toMatchObject({ rows: [{}, {}], hasMore: false });
});

test("a question stays open until it is answered, and is still open as known before", async () => {
  const { desk, wait } = await deskInAFolder();
  const { id } = accepted(await askQuestion(desk, { text: "Who fired?", owner: "Ben" }));
  const before = desk.now();
  wait(1);
  accepted(await closeQuestion(desk, { replacesId: id, act: "answered", closing: "The army." }));
  expect((await readOpen(desk)).questions).toEqual([]);
  expect((await readOpen(desk, before)).questions).toMatchObject([{ text: "Who fired?" }]);
});

test("tasks are listed by due time, and leave the list when they are done or dropped", async () => {
  const { desk, wait } = await deskInAFolder();
  const dueAt = desk.now() + 9 * HOUR_MS;
  const later = accepted(await planTask(desk, { text: "Later", dueAt }));
  accepted(await planTask(desk, { text: "Soon", dueAt: dueAt - HOUR_MS, owner: "Ben" }));
  expect((await readOpen(desk)).tasks.map(({ text }) => text)).toEqual(["Soon", "Later"]);
  wait(1);
  accepted(await finishTask(desk, { replacesId: later.id, act: "dropped", closing: "The port called." }));
  expect((await readOpen(desk)).tasks.map(({ text }) => text)).toEqual(["Soon"]);
});

test("a closed item is neither closed again nor corrected, and the second of two corrections sees the first", async () => {
  const { desk } = await deskInAFolder();
  const { id } = accepted(await askQuestion(desk, { text: "Who fired?", owner: "Ben" }));
  accepted(await correctEntry(desk, { replacesId: id, text: "Who fired first?", owner: "Ben" }));
  const second = await expectRefused(
    desk,
    () => correctEntry(desk, { replacesId: id, text: "Who fired at all?", owner: "Ben" }),
    { field: "", kind: "conflict", says: /Ada has corrected it meanwhile/ },
  );
  const { newer } = second as unknown as { newer: { id: string } };
  const closing = { act: "answered", closing: "The army." };
  const closed = accepted(await closeQuestion(desk, { replacesId: newer.id, ...closing }));
  await expectRefused(desk, () => closeQuestion(desk, { replacesId: newer.id, ...closing }), {
    field: "",
    kind: "conflict",
  });
  await expectRefused(desk, () => correctEntry(desk, { replacesId: closed.id, text: "So", owner: "Ben" }), {
    field: "replacesId",
    says: /answered/,
  });
});

test("a missing, late, early or foreign field is refused", async () => {
  const { desk, wait } = await deskInAFolder();
  const now = wait(1);
  const { id } = accepted(await writeEntry(desk, { text: "Radio check." }));
  const refused = (act: () => Promise<unknown>, field: string) =>
    expectRefused(desk, act as () => ReturnType<typeof writeEntry>, { field });
  await refused(() => writeEntry(desk, { text: " " }), "text");
  await refused(() => writeEntry(desk, { text: "So", effectiveAt: now + 1 }), "effectiveAt");
  await refused(() => askQuestion(desk, { text: "Who?" }), "owner");
  await refused(() => planTask(desk, { text: "Call", dueAt: "" }), "dueAt");
  await refused(() => planTask(desk, { text: "Call", dueAt: now - 1 }), "dueAt");
  await refused(() => correctEntry(desk, { replacesId: id, text: "So", owner: "Ben" }), "owner");
  await expectRefused(desk, () => finishTask(desk, { replacesId: id, act: "done", closing: "So" }), {
    field: "replacesId",
    kind: "unknown",
  });
  await refused(() => finishTask(desk, { replacesId: id, act: "answered", closing: "So" }), "act");
});
