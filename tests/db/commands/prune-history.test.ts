import fc from "fast-check";
import { expect, test } from "vitest";
import { attributeIncident } from "@/db/commands/attribute-incident";
import { confirmAssessment } from "@/db/commands/confirm-assessment";
import { correctIncident } from "@/db/commands/correct-incident";
import { pruneHistory } from "@/db/commands/prune-history";
import { retractAssessment } from "@/db/commands/retract-assessment";
import type { Desk } from "@/db/desk";
import { readBoard } from "@/db/queries/board/board";
import { readKeptFrom } from "@/db/retention";
import { assessments, attributions, dailyLevels, incidents, watchLog } from "@/db/tables";
import { HOUR_MS } from "@/domain/time/time";
import { ask } from "../../ask";
import { deskInAFolder } from "../../desk-in-a-folder";
import {
  accepted,
  addedIndicator,
  expectRefused,
  incidentForm,
  recordedAssessment,
  recordedIncident,
} from "../../drafts";
import { chronicle, steps } from "../../history";
import { withinTime } from "../../within-time";

const draft = (cutAt: number) => ({
  cutAt,
  archiveName: "archive.db",
  archiveDigest: "00",
  reason: "Three years are enough",
});
const prune = async (desk: Desk, cutAt: number) => accepted(await pruneHistory(desk, draft(cutAt)));
const rationales = async (desk: Desk) =>
  (await desk.store.read(({ db }) => db.select().from(assessments))).map((row) => row.rationale).sort();
const LONG = 24 * 120;

test("pruning changes no board from the cut-off on, whatever was recorded in whatever order", async () => {
  const share = fc.record({
    cut: fc.double({ min: 0, max: 0.9, noNaN: true }),
    effective: fc.double({ min: 0, max: 1, noNaN: true }),
    known: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  await fc.assert(
    fc.asyncProperty(
      steps(25),
      steps(25),
      fc.array(share, { minLength: 4, maxLength: 4 }),
      async (old, recent, shares) => {
        const { desk, tell, wait } = await chronicle();
        await tell(old);
        const began = wait(LONG);
        await tell(recent);
        const now = desk.now();
        const cutAt = began + Math.round(((shares[0]?.cut ?? 0) * (now - began)) / HOUR_MS) * HOUR_MS;
        const instants = shares.map(({ effective, known }) => ({
          effectiveAt: cutAt + Math.round(effective * (now - cutAt)),
          knownAt: cutAt + Math.round(known * (now - cutAt)),
        }));
        const before = await Promise.all(instants.map((at) => ask(desk, readBoard, at)));
        await prune(desk, cutAt);
        const after = await Promise.all(instants.map((at) => ask(desk, readBoard, at)));
        expect(after.map((board) => ({ ...board, revision: 0 }))).toEqual(
          before.map((board) => ({ ...board, revision: 0 })),
        );
      },
    ),
    withinTime(15, 12_000),
  );
});

test("what holds at the cut-off is kept with what it rests on, and earlier rows are removed", async () => {
  const { desk, wait } = await deskInAFolder();
  const { id: indicatorId } = await addedIndicator(desk);
  await recordedAssessment(desk, indicatorId, { rationale: "Long past" });
  wait(1);
  const grounds = await recordedAssessment(desk, indicatorId, { rationale: "Grounds" });
  wait(1);
  accepted(await confirmAssessment(desk, { indicatorId, seenId: grounds.id, rationale: "Still so" }));
  await prune(desk, wait(LONG));
  expect(await rationales(desk)).toEqual(["Grounds", "Still so"]);
  expect((await ask(desk, readBoard)).categories[0]?.indicators[0]?.level).toBe(3);
  const days = await desk.store.read(({ db }) => db.select().from(dailyLevels));
  expect(days).toHaveLength(1);
});

test("a level at the start of kept history cannot be retracted: set it again instead", async () => {
  const { desk, wait } = await deskInAFolder();
  const { id } = await addedIndicator(desk);
  const opening = await recordedAssessment(desk, id);
  await prune(desk, wait(LONG));
  await expectRefused(desk, () => retractAssessment(desk, { replacesId: opening.id, rationale: "Wrong" }), {
    field: "replacesId",
    says: /kept history begins/,
  });
});

test("an incident is removed as a whole, and kept as a whole when anything was recorded about it since", async () => {
  const { desk, wait } = await deskInAFolder();
  const gone = await recordedIncident(desk, {
    title: "Gone",
    attributions: [{ actor: "A", certainty: "3", basis: "b" }],
  });
  const corrected = await recordedIncident(desk, { title: "Corrected since" });
  const blamed = await recordedIncident(desk, { title: "Attributed since" });
  const cutAt = wait(LONG);
  accepted(
    await correctIncident(
      desk,
      incidentForm({
        replacesId: corrected.id,
        reason: "A count",
        effectiveAt: corrected.effectiveAt,
        title: "Corrected since",
      }),
    ),
  );
  accepted(
    await attributeIncident(desk, { incidentId: blamed.id, actor: "B", certainty: "2", basis: "claim" }),
  );
  const { removed } = await prune(desk, cutAt);
  const left = await desk.store.read(async ({ db }) => ({
    titles: (await db.select().from(incidents)).map((row) => row.title).sort(),
    blamed: (await db.select().from(attributions)).map((row) => row.actor),
  }));
  expect(left).toEqual({ titles: ["Attributed since", "Corrected since", "Corrected since"], blamed: ["B"] });
  expect(removed).toMatchObject({ incidents: 1, attributions: 1 });
  expect(gone.act).toBe("recorded");
});

test("the cut-off is stored, and the watch log says what was removed", async () => {
  const { desk, wait } = await deskInAFolder();
  await addedIndicator(desk);
  const cutAt = wait(LONG);
  await prune(desk, cutAt);
  expect(await desk.store.read(readKeptFrom)).toBe(cutAt);
  const log = await desk.store.read(({ db }) => db.select().from(watchLog));
  expect(log.map((row) => row.action)).toEqual(["history.pruned"]);
  expect(log[0]?.after).toMatchObject({ archiveName: "archive.db", reason: "Three years are enough" });
});

test("a cut-off is refused in the future, before the previous one, and without its archive and reason", async () => {
  const { desk, wait } = await deskInAFolder();
  const cutAt = wait(LONG);
  const pruning = (changes: object) => () => pruneHistory(desk, { ...draft(cutAt), ...changes });
  await expectRefused(desk, pruning({ cutAt: cutAt + HOUR_MS }), { field: "cutAt", says: /future/ });
  await expectRefused(desk, pruning({ archiveName: "" }), { field: "archiveName" });
  await expectRefused(desk, pruning({ reason: " " }), { field: "reason" });
  await prune(desk, cutAt);
  await expectRefused(desk, pruning({ cutAt: cutAt - HOUR_MS }), { field: "cutAt", says: /begins at/ });
});
