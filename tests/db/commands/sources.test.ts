import { expect, test } from "vitest";
import { addSource } from "@/db/commands/add-source";
import { editSource } from "@/db/commands/edit-source";
import { gradeSource } from "@/db/commands/grade-source";
import { log } from "@/db/desk";
import { keepSourceNamed } from "@/db/logs/source-log";
import { sourceGradings, sources, watchLog } from "@/db/tables";
import { HOUR_MS } from "@/domain/time/time";
import { deskInAFolder } from "../../desk-in-a-folder";
import { accepted, addedSource, expectRefused, sourceForm } from "../../drafts";

const grading = (sourceId: string, changes: object = {}) => ({
  sourceId,
  reliability: "C",
  reason: "Two items fell",
  ...changes,
});

test("a source is stored with its first grading, effective when it is recorded unless stated otherwise", async () => {
  const { desk } = await deskInAFolder();
  const { grading: first } = await addedSource(desk);
  expect(first).toMatchObject({ reliability: "B", reason: "Right in 2018", effectiveAt: desk.now() });
  const earlier = desk.now() - HOUR_MS;
  const other = await addedSource(desk, { name: "Radio", effectiveAt: earlier });
  expect(other.grading.effectiveAt).toBe(earlier);
});

test("a source is refused for a name in use, an invalid address, and a grade without a reason", async () => {
  const { desk } = await deskInAFolder();
  await addedSource(desk);
  const adding = (changes: object) => () => addSource(desk, sourceForm({ name: "Radio", ...changes }));
  await expectRefused(desk, adding({ name: "BASE LOG" }), { field: "name", says: /is taken/ });
  await expectRefused(desk, adding({ url: "javascript:alert(1)" }), { field: "url", says: /https:\/\// });
  await expectRefused(desk, adding({ gradingReason: "" }), { field: "gradingReason" });
  await expectRefused(desk, adding({ reliability: "G" }), { field: "reliability", says: /A, B, C/ });
  await expectRefused(desk, adding({ effectiveAt: desk.now() + 1 }), {
    field: "effectiveAt",
    says: /future/,
  });
});

test("an edit is a new version, and of two people who edit one the second sees the newer one", async () => {
  const { desk } = await deskInAFolder();
  const { id } = await addedSource(desk);
  await addedSource(desk, { name: "Radio" });
  const edit = { id, version: "1", name: "Log of the base", reason: "Renamed" };
  const newer = accepted(await editSource(desk, edit));
  expect(newer).toMatchObject({ id, version: 2, name: "Log of the base" });
  expect(
    await expectRefused(desk, () => editSource(desk, edit), { field: "", kind: "conflict" }),
  ).toMatchObject({
    newer: { version: 2 },
  });
  await expectRefused(desk, () => editSource(desk, { ...edit, version: 2, name: "radio" }), {
    field: "name",
  });
  await expectRefused(desk, () => editSource(desk, { ...edit, id: "none" }), {
    field: "id",
    kind: "unknown",
  });
});

test("a grading is a row of its own, beside the earlier ones", async () => {
  const { desk, wait } = await deskInAFolder();
  const { id, grading: first } = await addedSource(desk);
  wait(5);
  accepted(await gradeSource(desk, grading(id, { seenId: first.id })));
  const rows = await desk.store.read(({ db }) => db.select().from(sourceGradings));
  expect(rows.map((row) => [row.reliability, row.recordedBy, row.reason])).toEqual([
    ["B", "Ada", "Right in 2018"],
    ["C", "Ada", "Two items fell"],
  ]);
});

test("a grading is refused in the future, for an unknown source, and when it is outdated", async () => {
  const { desk, wait } = await deskInAFolder();
  const { id, grading: first } = await addedSource(desk);
  wait(1);
  const newer = accepted(await gradeSource(desk, grading(id)));
  wait(1);
  const grade =
    (changes: object, sourceId = id) =>
    () =>
      gradeSource(desk, grading(sourceId, changes));
  await expectRefused(desk, grade({ effectiveAt: desk.now() + 1 }), { field: "effectiveAt", says: /future/ });
  await expectRefused(desk, grade({}, "none"), { field: "sourceId", kind: "unknown" });
  await expectRefused(desk, grade({ reason: "" }), { field: "reason" });
  expect(
    await expectRefused(desk, grade({ seenId: first.id }), { field: "", kind: "conflict" }),
  ).toMatchObject({
    newer: { id: newer.id },
  });
});

test("a source in an import is added once, with its first grading and without its own log entry", async () => {
  const { desk } = await deskInAFolder();
  const { id } = await addedSource(desk);
  const values = {
    name: "NGA",
    url: null,
    note: null,
    reliability: "A",
    gradingReason: "Official",
    effectiveAt: 0,
  } as const;
  const entries = async () => (await desk.store.read(({ db }) => db.select().from(watchLog))).length;
  const before = await entries();
  await desk.store.write(desk.now(), async (tx) => {
    expect(await keepSourceNamed(tx, desk, { ...values, name: "Base log" })).toBe(id);
    const made = await keepSourceNamed(tx, desk, values);
    expect(await keepSourceNamed(tx, desk, values)).toBe(made);
    await log(tx, desk, "import.began", "one", null);
  });
  expect(await desk.store.read(({ db }) => db.select().from(sources))).toHaveLength(2);
  expect(await entries()).toBe(before + 1);
});
