import { addIndicator } from "@/db/commands/add-indicator";
import { recordAssessment } from "@/db/commands/record-assessment";
import { actingAs } from "@/db/desk";
import { addFiveCategories, FIVE_CATEGORIES } from "@/db/seed/five-categories";
import { createDesk } from "@/db/sqlite/desk";
import type { Outcome } from "@/domain/outcome";
import { HOUR_MS } from "@/domain/time/time";

/** Level 3 is reviewed every 24 hours. */
const AGE_MS = 30 * HOUR_MS;
const HOURS = { reviewHours1: 168, reviewHours2: 72, reviewHours3: 24, reviewHours4: 12, reviewHours5: 4 };

/** Writes a desk on real time into a new folder, on which so many indicators wait for a review, each overdue. */
export async function makeOverdueDesk(folder: string, count: number): Promise<void> {
  const { store } = await createDesk(folder, {
    profile: { name: "Overdue", isExample: false, timeZone: null },
    startsAt: null,
    async fill(empty, setClock) {
      const desk = actingAs(empty, "Night watch");
      setClock(Date.now() - AGE_MS);
      await addFiveCategories(desk);
      for (let n = 0; n < count; n++) {
        const category = FIVE_CATEGORIES[n % FIVE_CATEGORIES.length]?.id ?? "";
        const { id: indicatorId } = stored(await addIndicator(desk, category, indicatorOf(n)));
        const words = { level: "3", confidence: "moderate", rationale: `Seen twice at post ${n}.` };
        stored(await recordAssessment(desk, { indicatorId, ...words }));
      }
    },
  });
  await store.close();
}

const indicatorOf = (n: number) => ({
  ...{ name: `Post ${n}`, question: "What is seen?", place: "Baghdad", owner: "Night watch" },
  ...Object.fromEntries([1, 2, 3, 4, 5].map((level) => [`criterion${level}`, `what level ${level} takes`])),
  ...HOURS,
});

function stored<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}
