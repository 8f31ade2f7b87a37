import { addIndicator } from "@/db/commands/add-indicator";
import { recordAssessment } from "@/db/commands/record-assessment";
import { recordIncident } from "@/db/commands/record-incident";
import { deskIn } from "@/db/desk";
import { filesOf } from "@/db/files/data-folder";
import { addFiveCategories } from "@/db/seed/five-categories";
import { createDesk } from "@/db/sqlite/desk";
import { openSqliteStore } from "@/db/sqlite/store";
import type { Outcome } from "@/domain/outcome";
import { DAY_MS, HOUR_MS, type Instant, isoOf } from "@/domain/time/time";

const done = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
};

const form = {
  ...{ name: "Rails", question: "Are rails found?", place: "Kirkuk", owner: "Night watch" },
  ...{ criterion1: "none", criterion2: "one", criterion3: "two", criterion4: "many", criterion5: "aimed" },
  ...{ reviewHours1: 168, reviewHours2: 72, reviewHours3: 24, reviewHours4: 12, reviewHours5: 4 },
};
const level = { likelihoodPercent: "60", confidence: "moderate", rationale: "Two finds this week." };

/** Makes a desk on real time whose entries are all of one moment. Shape: answers the id of its one indicator. */
export async function makeDeskOf(folder: string, at: Instant): Promise<string> {
  let indicatorId = "";
  const desk = await createDesk(folder, {
    profile: { name: "Of another time", isExample: false, timeZone: null },
    startsAt: null,
    async fill(filled, setClock) {
      setClock(at);
      await addFiveCategories(filled);
      indicatorId = done(await addIndicator(filled, "rockets", form)).id;
      done(await recordAssessment(filled, { ...level, indicatorId, level: "2", effectiveAt: isoOf(at) }));
    },
  });
  await desk.store.close();
  return indicatorId;
}

/** Records a level, and an incident of a day to come, as a machine does whose clock is ahead. */
export async function recordAhead(folder: string, indicatorId: string, leadMs: number): Promise<void> {
  const opened = await deskIn(openSqliteStore(filesOf(folder).database));
  const now = () => Date.now() + leadMs;
  const desk = { ...opened, now, actor: "Somebody ahead" };
  const effectiveAt = isoOf(Date.now() - HOUR_MS);
  done(await recordAssessment(desk, { ...level, indicatorId, level: "4", effectiveAt }));
  const incident = {
    ...{ categoryId: "rockets", kind: "rocket or artillery fire", title: "Of a day to come", place: "Taji" },
    ...{ precision: "day", source: "Wire report", reliability: "B", credibility: "3", status: "reported" },
  };
  done(await recordIncident(desk, { ...incident, effectiveAt: isoOf(now() - DAY_MS) }));
  await desk.store.close();
}
