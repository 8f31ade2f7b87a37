import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addCategory } from "@/db/commands/add-category";
import { addIndicator } from "@/db/commands/add-indicator";
import { recordAssessment } from "@/db/commands/record-assessment";
import { recordIncident } from "@/db/commands/record-incident";
import { createDesk } from "@/db/sqlite/desk";
import type { Outcome } from "@/domain/outcome";
import { DAY_MS, isoOf } from "@/domain/time/time";
import { endServing, startServing } from "../../scripts/serving";

const HOURS = Object.fromEntries([720, 240, 72, 24, 12].map((hours, i) => [`reviewHours${i + 1}`, hours]));
const CRITERIA = Object.fromEntries([1, 2, 3, 4, 5].map((level) => [`criterion${level}`, "as agreed"]));

const SOURCED = { source: "Base log", reliability: "B", credibility: "2" };

/** Names as people give them, and every third the longest that there may be without a space. */
const longNameOf = (what: string, n: number) =>
  n % 3 === 1 ? `${what}${n}${"W".repeat(80)}`.slice(0, 80) : `${what} ${n} along the northern supply road`;

const accepted = <T>(outcome: Outcome<T>): T => {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.problems.map(({ field, message }) => `${field}: ${message}`).join());
};

/**
 * Serves a desk of so many categories for `use`, each with two indicators, of every level and freshness in turn. One that
 * `isOld` has names of any length, and a clock in doubt.
 */
export async function withDeskOf(
  count: number,
  { isOld }: { isOld: boolean },
  use: (address: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "watchfloor-sized-"));
  const created = await createDesk(folder, {
    profile: { name: "Sized desk", isExample: false, timeZone: null },
    startsAt: null,
    async fill(desk, setClock) {
      const beganAt = Date.now() - (isOld ? 50 : 20) * DAY_MS;
      const nameOf = isOld ? longNameOf : (what: string, n: number) => `${what} ${n}`;
      setClock(beganAt);
      for (let n = 0; n < count; n++) {
        const categoryId = `category-${n}`;
        const words = {
          name: nameOf("Raids", n),
          question: "Will it be raided?",
          scope: nameOf("road", n + 1),
        };
        accepted(await addCategory(desk, { ...words, ...HOURS, horizonDays: 7 }, categoryId));
        for (const name of [nameOf("Drivers ask for escorts", n), `Fuel is bought ${n}`]) {
          const about = { name, question: "Is it seen?", place: "Kirkuk", owner: "Night watch" };
          const { id } = accepted(await addIndicator(desk, categoryId, { ...about, ...CRITERIA, ...HOURS }));
          const level = (n % 6) + Number(name === about.name) - 1;
          if (level < 1 || level > 5) continue;
          const effectiveAt = isoOf(beganAt - n * DAY_MS);
          const draft = {
            indicatorId: id,
            level,
            confidence: "moderate",
            rationale: "As seen.",
            effectiveAt,
          };
          accepted(await recordAssessment(desk, draft));
        }
      }
      for (let day = 0; day < 45; day += 3) {
        const effectiveAt = isoOf(beganAt - day * DAY_MS);
        const about = {
          kind: "other",
          title: "A convoy is stopped",
          place: "Kirkuk",
          precision: "day",
          ...SOURCED,
        };
        accepted(
          await recordIncident(desk, {
            categoryId: "category-0",
            ...about,
            effectiveAt,
            status: "confirmed",
          }),
        );
      }
    },
  });
  await created.store.close();
  const server = await startServing(folder);
  try {
    await use(server.address);
  } finally {
    await endServing(server, "SIGTERM");
    rmSync(folder, { recursive: true, force: true });
  }
}
