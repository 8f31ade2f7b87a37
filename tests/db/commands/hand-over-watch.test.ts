import { describe, expect, test } from "vitest";
import { acknowledgeHandover } from "@/db/commands/acknowledge-handover";
import { askQuestion } from "@/db/commands/ask-question";
import { handOverWatch } from "@/db/commands/hand-over-watch";
import { planTask } from "@/db/commands/plan-task";
import { retractIncident } from "@/db/commands/retract-incident";
import { startWatch } from "@/db/commands/start-watch";
import { writeEntry } from "@/db/commands/write-entry";
import { actingAs, type Desk, presentOf } from "@/db/desk";
import { readTail } from "@/db/queries/log/newest-log-entry";
import { readHandover } from "@/db/queries/watch/handovers";
import { readWatchState } from "@/db/queries/watch/watch";
import { isDigestRight } from "@/domain/digest";
import { HOUR_MS, isoOf } from "@/domain/time/time";
import { handoverStateOf } from "@/domain/watch/handover";
import { deskInAFolder } from "../../desk-in-a-folder";
import { accepted, addedIndicator, expectRefused, recordedAssessment, recordedIncident } from "../../drafts";

const words = { closingWords: "All quiet since two." };

/** A desk on which Ada has the watch, after a level and an incident from before it. */
async function watched() {
  const around = await deskInAFolder();
  const { id } = await addedIndicator(around.desk, { name: "Rails" });
  await recordedAssessment(around.desk, id, { level: "2" });
  around.wait(5);
  accepted(await startWatch(around.desk, {}));
  return { ...around, ben: actingAs(around.desk, "Ben"), indicatorId: id };
}

const briefOf = async (desk: Desk, number: number) => {
  const found = await desk.store.read((view) => readHandover(view, number));
  if (!found) throw new Error(`There is no hand-over ${number}.`);
  return found.brief;
};

describe("a brief", () => {
  test("has the present board, what changed and happened on the watch, and what is open", async () => {
    const { desk, wait, indicatorId } = await watched();
    const began = desk.now();
    wait(1);
    await recordedAssessment(desk, indicatorId, { level: "4" });
    await recordedIncident(desk, { title: "Rockets near the gate", effectiveAt: began - 9 * HOUR_MS });
    accepted(await writeEntry(desk, { text: "Radio check." }));
    accepted(await askQuestion(desk, { text: "Who fired?", owner: "Ben" }));
    accepted(await planTask(desk, { text: "Call the port", dueAt: desk.now() + HOUR_MS }));
    wait(2);
    const { number } = accepted(await handOverWatch(desk, { ...words, nextOfficer: "Ben" }));
    const brief = await briefOf(desk, number);
    expect(brief).toMatchObject({
      number: 1,
      handedOverBy: "Ada",
      nextOfficer: "Ben",
      closingWords: "All quiet since two.",
      handedOverAt: isoOf(desk.now()),
      watch: { officer: "Ada", effectiveAt: isoOf(began) },
      posture: { level: 4 },
      questions: [{ text: "Who fired?", owner: "Ben" }],
      tasks: [{ text: "Call the port", dueAt: isoOf(desk.now() - HOUR_MS) }],
    });
    expect(brief.categories[0]).toMatchObject({ name: "Rockets", level: 4, levelAtStart: 2 });
    expect(brief.period.changes.groups).toMatchObject([
      {
        name: "Rockets",
        changes: [{ said: expect.stringContaining("recorded") }, { said: "raised to Severe from Moderate" }],
      },
    ]);
    expect(brief.period.incidents).toMatchObject({ total: 1, newest: [{ title: "Rockets near the gate" }] });
    expect(brief.period.entries.newest.map(({ text }) => text)).toEqual(["Radio check."]);
    expect(isDigestRight(brief)).toBe(true);
  });

  test("never changes, whatever is recorded and retracted later", async () => {
    const { desk, wait } = await watched();
    wait(1);
    const { id } = await recordedIncident(desk);
    const { number } = accepted(await handOverWatch(desk, words));
    const before = await briefOf(desk, number);
    wait(1);
    accepted(await retractIncident(desk, { replacesId: id, reason: "Thunder" }));
    expect(await briefOf(desk, number)).toEqual(before);
  });

  test("starts where the brief that its watch acknowledged ended, so that nothing falls in between", async () => {
    const { desk, ben, wait } = await watched();
    wait(4);
    const first = accepted(await handOverWatch(desk, words));
    wait(1);
    accepted(await writeEntry(desk, { text: "Written while Ben was on his way." }));
    wait(1);
    accepted(await acknowledgeHandover(ben, { number: first.number }));
    wait(8);
    const second = accepted(await handOverWatch(ben, words));
    const { period } = await briefOf(desk, second.number);
    expect(period.fromAt).toBe(isoOf(first.recordedAt));
    expect(period.entries.newest.map(({ text }) => text)).toEqual(["Written while Ben was on his way."]);
  });
});

describe("a hand-over", () => {
  test("waits until the next officer acknowledges it, which starts their watch", async () => {
    const { desk, ben, wait } = await watched();
    const { number } = accepted(await handOverWatch(desk, words));
    expect(
      await desk.store.read(async (view) => readWatchState(view, presentOf(desk, await readTail(view)))),
    ).toMatchObject({
      watch: { recordedBy: "Ada" },
      pending: { number, nextOfficer: null },
    });
    const now = wait(1);
    accepted(await acknowledgeHandover(ben, { number: String(number), plannedUntilAt: now + HOUR_MS }));
    expect(
      await desk.store.read(async (view) => readWatchState(view, presentOf(desk, await readTail(view)))),
    ).toMatchObject({
      watch: { recordedBy: "Ben", effectiveAt: now, plannedUntilAt: now + HOUR_MS },
      pending: null,
    });
    const found = await desk.store.read((view) => readHandover(view, number));
    expect(found?.handover).toMatchObject({ acknowledgedBy: "Ben", acknowledgedAt: now });
  });

  test("is replaced by a newer one of the same watch", async () => {
    const { desk, ben, wait } = await watched();
    const first = accepted(await handOverWatch(desk, words));
    wait(1);
    const second = accepted(await handOverWatch(desk, words));
    const found = await desk.store.read((view) => readHandover(view, first.number));
    expect(found && handoverStateOf(found.handover)).toBe("replaced");
    await expectRefused(desk, () => acknowledgeHandover(ben, { number: first.number }), {
      field: "number",
      says: /Hand-over 2 has replaced/,
    });
    accepted(await acknowledgeHandover(ben, { number: second.number }));
  });

  test("is refused when nobody has the watch, from anyone else, to oneself, and without words", async () => {
    const empty = await deskInAFolder();
    await expectRefused(empty.desk, () => handOverWatch(empty.desk, words), {
      field: "",
      says: /Nobody has the watch/,
    });
    const { desk, ben } = await watched();
    await expectRefused(desk, () => handOverWatch(ben, words), { field: "actor", says: /Ada has the watch/ });
    await expectRefused(desk, () => handOverWatch(desk, { ...words, nextOfficer: "ada" }), {
      field: "nextOfficer",
    });
    await expectRefused(desk, () => handOverWatch(desk, { closingWords: " " }), { field: "closingWords" });
  });

  test("is acknowledged once, by someone else, not before it was written, and not in the future", async () => {
    const { desk, ben, wait } = await watched();
    const { number, recordedAt } = accepted(await handOverWatch(desk, words));
    const now = wait(1);
    const refused = (actor: Desk, changes: object, field: string, says: RegExp) =>
      expectRefused(desk, () => acknowledgeHandover(actor, { number, ...changes }), { field, says });
    await refused(desk, {}, "actor", /by another name/);
    await refused(ben, { effectiveAt: recordedAt - 1 }, "effectiveAt", /before hand-over 1 was written/);
    await refused(ben, { effectiveAt: now + 1 }, "effectiveAt", /future/);
    await expectRefused(desk, () => acknowledgeHandover(ben, { number: 7 }), {
      field: "number",
      kind: "unknown",
    });
    accepted(await acknowledgeHandover(ben, { number }));
    await refused(actingAs(desk, "Cem"), {}, "number", /Ben has acknowledged hand-over 1 already/);
    expect(
      (await desk.store.read(async (view) => readWatchState(view, presentOf(desk, await readTail(view)))))
        .watch?.recordedBy,
    ).toBe("Ben");
  });

  test("cannot be bypassed by starting a watch", async () => {
    const { desk, ben } = await watched();
    accepted(await handOverWatch(desk, words));
    await expectRefused(desk, () => startWatch(ben, { reason: "I am here." }), {
      field: "",
      says: /acknowledge hand-over 1/,
    });
  });
});
