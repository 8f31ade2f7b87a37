import { addCategory } from "@/db/commands/add-category";
import { addIndicator } from "@/db/commands/add-indicator";
import { handOverWatch } from "@/db/commands/hand-over-watch";
import { recordAssessment } from "@/db/commands/record-assessment";
import { recordIncident } from "@/db/commands/record-incident";
import { recordReport } from "@/db/commands/record-report";
import { startWatch } from "@/db/commands/start-watch";
import { writeEntry } from "@/db/commands/write-entry";
import { actingAs } from "@/db/desk";
import { createDesk } from "@/db/sqlite/desk";
import { TEXT_LIMITS } from "@/domain/input/text-limits";
import { DAY_MS, isoOf } from "@/domain/time/time";
import { stored } from "./made-desk";

const CATEGORIES = 6;

/** As many letters as a field accepts, in words of every length. */
const longest = (limit: number) =>
  "Reconnaissance of an armoured convoy was seen near Al-Qa'im; ".repeat(200).slice(0, limit).trim();
const NAME = longest(TEXT_LIMITS.name);
const LINE = longest(TEXT_LIMITS.line);
const TEXT = longest(TEXT_LIMITS.text);

const CRITERIA = Object.fromEntries([1, 2, 3, 4, 5].map((level) => [`criterion${level}`, LINE]));
const HOURS = { reviewHours1: 720, reviewHours2: 240, reviewHours3: 72, reviewHours4: 24, reviewHours5: 12 };
const GRADES = { source: LINE, reliability: "B", credibility: "2" };

/** Ids of what is on the desk, by the folder of its pages. */
export type Ids = Readonly<Record<string, string>>;

/** Makes a desk on which every text is as long as its field lets it be. */
export async function makeLongestDesk(folder: string): Promise<Ids> {
  const ids: Record<string, string> = { categories: "category-0" };
  const created = await createDesk(folder, {
    profile: { name: NAME, isExample: false, timeZone: null },
    startsAt: null,
    async fill(empty, setClock) {
      const beganAt = Date.now() - 20 * DAY_MS;
      const desk = actingAs(empty, NAME);
      setClock(beganAt);
      for (let n = 0; n < CATEGORIES; n++) {
        const categoryId = `category-${n}`;
        const name = `${n} ${NAME}`.slice(0, TEXT_LIMITS.name).trim();
        stored(
          await addCategory(
            desk,
            { name, question: LINE, scope: NAME, ...HOURS, horizonDays: 7 },
            categoryId,
          ),
        );
        const words = { name: NAME, question: LINE, place: NAME, owner: NAME };
        const { id } = stored(await addIndicator(desk, categoryId, { ...words, ...CRITERIA, ...HOURS }));
        ids.indicators = id;
        const effectiveAt = isoOf(beganAt - n * DAY_MS);
        const judgement = {
          indicatorId: id,
          level: 1 + (n % 5),
          confidence: "moderate",
          rationale: TEXT,
          effectiveAt,
        };
        ids.assessments = stored(await recordAssessment(desk, judgement)).id;
        const about = {
          categoryId,
          kind: "other",
          title: LINE,
          place: LINE,
          precision: "day",
          description: TEXT,
        };
        ids.incidents = stored(
          await recordIncident(desk, { ...about, ...GRADES, effectiveAt, status: "confirmed" }),
        ).id;
        const report = {
          ...GRADES,
          source: n === 0 ? LINE : `${n} ${LINE}`.slice(0, TEXT_LIMITS.line).trim(),
        };
        const { id: reportId, sourceId } = stored(
          await recordReport(desk, { ...report, title: LINE, body: TEXT, categoryId, effectiveAt }),
        );
        [ids.reports, ids.sources] = [reportId, sourceId];
      }
      stored(await startWatch(desk, {}));
      ids["watch/entries"] = stored(await writeEntry(desk, { text: TEXT })).id;
      ids["watch/handovers"] = String(stored(await handOverWatch(desk, { closingWords: TEXT })).number);
    },
  });
  await created.store.close();
  return ids;
}
