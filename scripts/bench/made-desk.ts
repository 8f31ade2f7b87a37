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
import { addIndicator } from "@/db/commands/add-indicator";
import type { Desk } from "@/db/desk";
import { createDesk } from "@/db/files/data-folder";
import { addFiveCategories, FIVE_CATEGORIES } from "@/db/seed/five-categories";
import { MIGRATIONS_FOLDER } from "@/db/sqlite/migrate";
import { rebuildSummaries } from "@/db/summaries/summaries";
import { DAY_MS, dayOf } from "@/domain/time/time";
import { progressOf, say } from "../command-line";
import { writeHistory } from "./history-rows";

/** `days` of history, up to the day on which it is generated; one incident for `perIncident` assessments. */
export type Size = { assessments: number; indicators: number; days: number; perIncident: number };

export const SMALL: Size = { assessments: 10_000, indicators: 25, days: 730, perIncident: 10 };
/** As short as SMALL, and as dense as LARGE: data on nearly every day of every indicator. */
export const DENSE: Size = { assessments: 10_000, indicators: 25, days: 100, perIncident: 10 };
export const LARGE: Size = { assessments: 1_000_000, indicators: 25, days: 730, perIncident: 10 };
/** As LARGE, with as many incidents as assessments. */
export const EVENTFUL: Size = { ...LARGE, perIncident: 1 };
export const WIDE: Size = { assessments: 100_000, indicators: 1_000, days: 730, perIncident: 10 };

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
  const made = join(CACHE, `${kind}-${size.assessments}-${size.indicators}-${size.days}-${size.perIncident}`);
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
      await addFiveCategories(empty);
      await addIndicators(empty, size.indicators);
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

async function addIndicators(desk: Desk, count: number): Promise<void> {
  const hours = { reviewHours1: 168, reviewHours2: 72, reviewHours3: 24, reviewHours4: 12, reviewHours5: 4 };
  for (let n = 0; n < count; n++) {
    const category = FIVE_CATEGORIES[n % FIVE_CATEGORIES.length]?.id ?? "rockets";
    const words = {
      name: `Indicator ${n}`,
      question: "What is seen?",
      place: "Baghdad",
      owner: "Night watch",
    };
    const criteria = Object.fromEntries(
      [1, 2, 3, 4, 5].map((level) => [`criterion${level}`, `what level ${level} takes`]),
    );
    const outcome = await addIndicator(desk, category, { ...words, ...criteria, ...hours });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  }
}
