import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addCategory } from "@/db/commands/add-category";
import { addIndicator } from "@/db/commands/add-indicator";
import type { Desk } from "@/db/desk";
import { addFiveCategories, FIVE_CATEGORIES } from "@/db/seed/five-categories";
import { createDesk } from "@/db/sqlite/desk";
import { MIGRATIONS_FOLDER } from "@/db/sqlite/migrate";
import { rebuildSummaries } from "@/db/summaries/summaries";
import type { Outcome } from "@/domain/outcome";
import { DAY_MS, dayOf } from "@/domain/time/time";
import { progressOf, say } from "../command-line";
import { writeHistory } from "./history-rows";

/**
 * `days` of history, up to the day on which it is generated; one incident for `perIncident` assessments; `categories` of
 * its own instead of the usual five.
 */
export type Size = {
  assessments: number;
  indicators: number;
  days: number;
  perIncident: number;
  categories?: number;
};

export const SMALL: Size = { assessments: 10_000, indicators: 25, days: 730, perIncident: 10 };
/** As short as SMALL, and as dense as LARGE: data on nearly every day of every indicator. */
export const DENSE: Size = { assessments: 10_000, indicators: 25, days: 100, perIncident: 10 };
export const LARGE: Size = { assessments: 1_000_000, indicators: 25, days: 730, perIncident: 10 };
export const HUGE: Size = { ...LARGE, assessments: 10_000_000 };
/** As LARGE, with as many incidents as assessments. */
export const EVENTFUL: Size = { ...LARGE, perIncident: 1 };
export const WIDE: Size = {
  assessments: 100_000,
  indicators: 1_000,
  days: 730,
  perIncident: 10,
  categories: 30,
};

const CACHE = join(tmpdir(), "watchfloor-bench");

/** Changes whenever the tables or the generator do. */
function recipe(): string {
  const hash = createHash("sha256");
  const migrations = readdirSync(MIGRATIONS_FOLDER).filter((name) => name.endsWith(".sql"));
  for (const name of migrations.sort()) hash.update(readFileSync(join(MIGRATIONS_FOLDER, name)));
  for (const name of ["made-desk.ts", "history-rows.ts"])
    hash.update(readFileSync(join("scripts/bench", name)));
  return hash.digest("hex").slice(0, 12);
}

const copies: string[] = [];
process.once("exit", () => {
  for (const copy of copies) rmSync(copy, { recursive: true, force: true });
});

/**
 * A data folder with a generated desk of that size, whose history ends on the day it was generated.
 * Cost: about a minute for a million assessments the first time on a day; then the copy of a file.
 */
export async function madeDesk(size: Size): Promise<string> {
  const kind = `${recipe()}-${dayOf(Date.now())}`;
  const made = join(CACHE, `${kind}-${Object.values(size).join("-")}`);
  mkdirSync(CACHE, { recursive: true });
  if (!existsSync(made)) {
    removeOutdated(kind);
    await make(made, size);
  }
  const copy = mkdtempSync(join(CACHE, "run-"));
  cpSync(made, copy, { recursive: true });
  copies.push(copy);
  return copy;
}

function removeOutdated(kind: string) {
  for (const name of readdirSync(CACHE))
    if (!name.startsWith(kind) && !name.startsWith("run-")) rmSync(join(CACHE, name), { recursive: true });
}

async function make(folder: string, size: Size): Promise<void> {
  const draft = `${folder}.making`;
  rmSync(draft, { recursive: true, force: true });
  say(`Making a desk of ${size.assessments} assessments of ${size.indicators} indicators …`);
  const beganAt = Date.now() - size.days * DAY_MS;
  const desk = await createDesk(draft, {
    profile: { name: "Bench", isExample: false, timeZone: null },
    startsAt: null,
    async fill(empty, setClock) {
      setClock(beganAt);
      await addIndicators(empty, size.indicators, await addCategories(empty, size.categories));
    },
  });
  await writeHistory(draft, {
    count: size.assessments,
    perIncident: size.perIncident,
    beganAt,
    endsAt: Date.now(),
  });
  const progress = progressOf("Computing summaries");
  let dayCount = 0;
  await desk.store.write(desk.now(), (tx) => rebuildSummaries(tx, () => progress(`${++dayCount} days`)));
  progress();
  await desk.store.close();
  renameSync(draft, folder);
}

const HOURS = { reviewHours1: 168, reviewHours2: 72, reviewHours3: 24, reviewHours4: 12, reviewHours5: 4 };

/** The usual five, or so many others; returns their ids. */
async function addCategories(desk: Desk, count?: number): Promise<string[]> {
  if (count === undefined) {
    await addFiveCategories(desk);
    return FIVE_CATEGORIES.map(({ id }) => id);
  }
  const ids = Array.from({ length: count }, (_, n) => `category-${n}`);
  for (const [n, id] of ids.entries()) {
    const words = { name: `Raids on road ${n}`, question: "Will it be raided?", scope: `road ${n}` };
    stored(await addCategory(desk, { ...words, ...HOURS, horizonDays: 7 }, id));
  }
  return ids;
}

async function addIndicators(desk: Desk, count: number, categoryIds: readonly string[]): Promise<void> {
  for (let n = 0; n < count; n++) {
    const words = {
      name: `Indicator ${n}`,
      question: "What is seen?",
      place: "Baghdad",
      owner: "Night watch",
    };
    const criteria = Object.fromEntries(
      [1, 2, 3, 4, 5].map((level) => [`criterion${level}`, `what level ${level} takes`]),
    );
    stored(
      await addIndicator(desk, categoryIds[n % categoryIds.length] ?? "", {
        ...words,
        ...criteria,
        ...HOURS,
      }),
    );
  }
}

/**
 * What a command stored.
 * Errors: throws with its refusal when it stored nothing.
 */
export function stored<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.problems.map(({ field, message }) => `${field}: ${message}`).join());
}
