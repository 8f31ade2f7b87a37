import { expect, test } from "vitest";
import { acknowledgeHandover } from "@/db/commands/acknowledge-handover";
import { askQuestion } from "@/db/commands/ask-question";
import { closeQuestion } from "@/db/commands/close-question";
import { handOverWatch } from "@/db/commands/hand-over-watch";
import { startWatch } from "@/db/commands/start-watch";
import { writeEntry } from "@/db/commands/write-entry";
import { actingAs } from "@/db/desk";
import { readSince } from "@/db/queries/log/since";
import { DAY_MS } from "@/domain/time/time";
import { ask } from "../../../ask";
import { deskInAFolder } from "../../../desk-in-a-folder";
import { accepted, addedIndicator, recordedAssessment, recordedIncident } from "../../../drafts";

test("a returning officer sees what was learned since they handed over, by category", async () => {
  const { desk, wait } = await deskInAFolder();
  const ben = actingAs(desk, "Ben");
  const { id } = await addedIndicator(desk, { name: "Rails" });
  const drones = await addedIndicator(desk, { name: "Swarms" }, "drones");
  accepted(await startWatch(desk, {}));
  accepted(await writeEntry(desk, { text: "Before Ada left." }));
  const question = accepted(await askQuestion(desk, { text: "Who fired?", owner: "Ben" }));
  wait(8);
  const { number, recordedAt } = accepted(await handOverWatch(desk, { closingWords: "Quiet." }));
  wait(1);
  accepted(await acknowledgeHandover(ben, { number }));
  await recordedAssessment(ben, id, { level: "4" });
  await recordedAssessment(ben, drones.id, { level: "2" });
  await recordedIncident(ben, { title: "Rockets near the gate" });
  accepted(await writeEntry(ben, { text: "While Ada slept." }));
  accepted(await closeQuestion(ben, { replacesId: question.id, act: "answered", closing: "The army." }));
  wait(8);
  const second = accepted(await handOverWatch(ben, { closingWords: "Loud." }));
  accepted(await acknowledgeHandover(desk, { number: second.number }));
  const since = await ask(actingAs(desk, "ADA "), readSince);
  expect(since.last?.recordedBy).toBe("Ada");
  expect(since.period.fromAt).toBe(recordedAt);
  expect(
    Object.fromEntries(since.period.changes.groups.map((group) => [group.name, group.changes.length])),
  ).toEqual({ Rockets: 2, Drones: 1 });
  expect(since.period.incidents.newest.map(({ title }) => title)).toEqual(["Rockets near the gate"]);
  expect(since.period.entries.newest.map(({ text }) => text)).toEqual(["While Ada slept."]);
  expect(since.period.closed.newest).toMatchObject([{ text: "Who fired?", closing: "The army." }]);
});

test("someone who never had a watch sees the last 24 hours", async () => {
  const { desk, wait } = await deskInAFolder();
  wait(48);
  expect(await ask(desk, readSince)).toMatchObject({ last: null, period: { fromAt: desk.now() - DAY_MS } });
});
