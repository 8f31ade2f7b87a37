import fc from "fast-check";
import { addCategory } from "@/db/commands/add-category";
import { confirmAssessment } from "@/db/commands/confirm-assessment";
import { correctAssessment } from "@/db/commands/correct-assessment";
import { correctIncident } from "@/db/commands/correct-incident";
import { editIndicator } from "@/db/commands/edit-indicator";
import { moveDefinition } from "@/db/commands/move-definition";
import { recordAssessment } from "@/db/commands/record-assessment";
import { recordIncident } from "@/db/commands/record-incident";
import { reportOutage } from "@/db/commands/report-outage";
import { restoreDefinition, retireDefinition } from "@/db/commands/retire-definition";
import { retractAssessment } from "@/db/commands/retract-assessment";
import { retractIncident } from "@/db/commands/retract-incident";
import { categoryBook, indicatorBook } from "@/db/definitions";
import type { Desk } from "@/db/desk";
import { readIndicator } from "@/db/queries/definition/indicator";
import { readPresentHolding } from "@/db/queries/desk/holdings";
import type { Outcome } from "@/domain/outcome";
import { dayOf, HOUR_MS, startOfDay } from "@/domain/time/time";
import { type DeskInAFolder, deskInAFolder } from "./desk-in-a-folder";
import {
  accepted,
  addedIndicator,
  assessmentForm,
  categoryForm,
  incidentForm,
  indicatorForm,
} from "./drafts";

/** One thing that somebody does at a desk, `hoursOn` after the one before, about what was `hoursBack`. */
type Step = {
  act: keyof typeof ACTS;
  hoursOn: number;
  hoursBack: number;
  /** Only the day is given: it counts from midnight, as others of that day do. */
  isDayOnly: boolean;
  /** Which indicator, category, earlier row or way the step is about. */
  which: number;
  level: number;
};

type Told = { desk: Desk; step: Step; effectiveAt: number; story: Story };
type Story = { indicatorIds: string[]; categoryIds: string[]; judgementIds: string[]; incidentIds: string[] };

const oneOf = (ids: readonly string[], which: number): string => ids[which % Math.max(1, ids.length)] ?? "";
const levelForm = ({ step, effectiveAt }: Told) => assessmentForm({ level: step.level, effectiveAt });
const happened = ({ step, effectiveAt, story }: Told) =>
  incidentForm({
    effectiveAt,
    categoryId: oneOf(story.categoryIds, step.which),
    precision: step.level > 4 ? "month" : "hour",
  });

const kept = (outcome: Outcome<{ id: string }>, ids: string[]) => {
  if (outcome.ok) ids.push(outcome.value.id);
};

async function turned<K extends "retire" | "restore">({ desk, step, story }: Told, way: K) {
  const turn = way === "retire" ? retireDefinition : restoreDefinition;
  const form = (id: string, version: number) => ({ id, version, reason: "Seen enough" });
  if (step.level === 5) {
    const id = oneOf(story.categoryIds, step.which);
    const newest = await desk.store.read((view) => categoryBook.readNewest(view, id));
    await turn(desk, categoryBook, form(id, newest?.version ?? 1));
  } else {
    const id = oneOf(story.indicatorIds, step.which);
    const newest = await desk.store.read((view) => indicatorBook.readNewest(view, id));
    await turn(desk, indicatorBook, form(id, newest?.version ?? 1));
  }
}

async function moved(desk: Desk, id: string, level: number) {
  const newest = await desk.store.read((view) => readIndicator(view, id));
  const direction = level > 2 ? "up" : "down";
  await moveDefinition(desk, indicatorBook, { id, version: newest?.version ?? 1, direction });
}

/** Each thing that can be done. What the desk refuses at that moment, such as confirming nothing, does not happen. */
const ACTS = {
  async assess(rows: Told) {
    const indicatorId = oneOf(rows.story.indicatorIds, rows.step.which);
    kept(await recordAssessment(rows.desk, { ...levelForm(rows), indicatorId }), rows.story.judgementIds);
  },
  async confirm({ desk, step, story }: Told) {
    const indicatorId = oneOf(story.indicatorIds, step.which);
    const seen = await desk.store.read((view) => readPresentHolding(view, indicatorId));
    const draft = { indicatorId, seenId: seen?.id ?? "none", rationale: "Nothing new" };
    kept(await confirmAssessment(desk, draft), story.judgementIds);
  },
  async correct(rows: Told) {
    const replacesId = oneOf(rows.story.judgementIds, rows.step.which);
    kept(await correctAssessment(rows.desk, { ...levelForm(rows), replacesId }), rows.story.judgementIds);
  },
  async retract({ desk, step, story }: Told) {
    await retractAssessment(desk, {
      replacesId: oneOf(story.judgementIds, step.which),
      rationale: "False alarm",
    });
  },
  async "report an outage"({ desk, step, story, effectiveAt }: Told) {
    const act = step.level > 2 ? "down" : "back";
    const indicatorId = oneOf(story.indicatorIds, step.which);
    await reportOutage(desk, { act, indicatorId, effectiveAt, reason: "Camera" });
  },
  async "record an incident"(rows: Told) {
    kept(await recordIncident(rows.desk, happened(rows)), rows.story.incidentIds);
  },
  async "correct an incident"(rows: Told) {
    const replacesId = oneOf(rows.story.incidentIds, rows.step.which);
    kept(
      await correctIncident(rows.desk, { ...happened(rows), replacesId, reason: "Other day" }),
      rows.story.incidentIds,
    );
  },
  async "retract an incident"({ desk, step, story }: Told) {
    await retractIncident(desk, { replacesId: oneOf(story.incidentIds, step.which), reason: "Thunder" });
  },
  async edit({ desk, step, story }: Told) {
    const id = oneOf(story.indicatorIds, step.which);
    const newest = await desk.store.read((view) => readIndicator(view, id));
    const hours = { reviewHours1: step.level * 40, reviewHours2: 39, reviewHours3: step.level * 6 };
    const name = `${newest?.name} ${step.level}`.slice(-40);
    await editIndicator(desk, indicatorForm({ id, version: newest?.version, name, ...hours }));
  },
  move: ({ desk, step, story }: Told) => moved(desk, oneOf(story.indicatorIds, step.which), step.level),
  retire: (rows: Told) => turned(rows, "retire"),
  restore: (rows: Told) => turned(rows, "restore"),
};

const act = fc.oneof(
  { weight: 8, arbitrary: fc.constant("assess" as const) },
  { weight: 3, arbitrary: fc.constantFrom("confirm", "correct", "retract") },
  {
    weight: 4,
    arbitrary: fc.constantFrom("record an incident", "correct an incident", "retract an incident"),
  },
  { weight: 3, arbitrary: fc.constantFrom("report an outage", "retire", "restore", "edit", "move") },
) satisfies fc.Arbitrary<Step["act"]>;

/** Hours that often fall together, now and then on midnight, and sometimes far apart. */
const someHours = (most: number) =>
  fc.oneof(fc.constantFrom(0, 1, 24), fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: most }));

export const steps = (most: number): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.record({
      act,
      hoursOn: someHours(150),
      hoursBack: someHours(2600),
      isDayOnly: fc.boolean(),
      which: fc.nat(40),
      level: fc.integer({ min: 1, max: 5 }),
    }),
    { minLength: 5, maxLength: most, size: "max" },
  );

type Chronicle = DeskInAFolder & { tell(steps: readonly Step[]): Promise<void> };

/** A desk of two categories with five indicators, to which a history can be told bit by bit. */
export async function chronicle(): Promise<Chronicle> {
  const around = await deskInAFolder();
  let made = 0;
  const desk = { ...around.desk, newId: () => String((++made * 7919) % 99_991).padStart(5, "0") };
  const elections = accepted(await addCategory(desk, categoryForm()));
  const story: Story = {
    indicatorIds: [],
    categoryIds: ["rockets", elections.id],
    judgementIds: [],
    incidentIds: [],
  };
  for (const [i, name] of ["Rails", "Drills", "Chatter", "Convoys", "Closures"].entries())
    story.indicatorIds.push((await addedIndicator(desk, { name }, oneOf(story.categoryIds, i))).id);
  return {
    ...around,
    desk,
    async tell(steps) {
      for (const step of steps) {
        const happenedAt = around.wait(step.hoursOn) - step.hoursBack * HOUR_MS;
        const effectiveAt = step.isDayOnly ? startOfDay(dayOf(happenedAt)) : happenedAt;
        await ACTS[step.act]({ desk, step, effectiveAt, story });
      }
    },
  };
}
