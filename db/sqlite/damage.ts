import { join } from "node:path";
import { Worker } from "node:worker_threads";

/** A damaged place in a database file; `page` is absent where it is unknown. */
export type Damage = {
  kind: "table" | "index" | "schema";
  name: string;
  page: number | null;
  finding: string;
};

/** After this long, no further table is checked. */
const CHECK_MS = 10 * 60_000;

/**
 * Looks for damage in a database file: its schema, the pages of every table and index, and the words of the search.
 * Shape:  one finding per page, at most 20 per table; empty when there are none. `onFound` gets what is known after each
 *         damaged table. A separate thread reads the file, one short view per table, so nothing else is held up.
 * Errors: throws when the file cannot be opened at all.
 * Source: PRAGMA quick_check (https://sqlite.org/pragma.html#pragma_quick_check), which does not detect changed
 *         content.
 * Cost:   about 0.4 s for 100 MB in the page cache, 2 s for a million rows of the search; no table is started after
 *         `limitMs`.
 */
export function findDamage(
  file: string,
  limitMs = CHECK_MS,
  onFound: (damages: readonly Damage[]) => void = () => undefined,
): Promise<readonly Damage[]> {
  // Not bundled: loaded from the sources, as the migrations are.
  const code = join(/* turbopackIgnore: true */ process.cwd(), "db/sqlite/damage-worker.js");
  const worker = new Worker(/* turbopackIgnore: true */ code, {
    workerData: { file, stopsAt: Date.now() + limitMs },
    execArgv: [],
  });
  const found: Damage[] = [];
  return new Promise((resolve, reject) => {
    worker.on("message", ({ damages = [], isOver = false }: { damages?: Damage[]; isOver?: boolean }) => {
      found.push(...damages);
      if (isOver) resolve(found);
      else onFound(found);
    });
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("The check ended early.")));
  });
}
