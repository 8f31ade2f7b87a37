import { join } from "node:path";
import { Worker } from "node:worker_threads";

/** Something in a database file that is not as SQLite left it; `page` is missing where it is not known. */
export type Damage = {
  kind: "table" | "index" | "schema";
  name: string;
  page: number | null;
  finding: string;
};

/** A check takes no new table in hand after this long. */
const CHECK_MS = 10 * 60_000;

/**
 * Looks for damage in a database file: its list of tables, and the pages of every table and index in their order.
 * Shape:  one finding for each page, at most 20 for each table; empty when there are none. A thread of its own reads the file, so
 *         everybody else goes on meanwhile, and each table is one short view of it.
 * Errors: throws when the file cannot be opened at all.
 * Source: PRAGMA quick_check (https://sqlite.org/pragma.html#pragma_quick_check), which does not see a changed letter.
 * Cost:   about 0.4 s for 100 MB that the machine has in memory; no table is begun after `limitMs`.
 */
export function findDamage(file: string, limitMs = CHECK_MS): Promise<readonly Damage[]> {
  // Not part of the bundle: it is loaded from the sources, as the migrations are.
  const code = join(/* turbopackIgnore: true */ process.cwd(), "db/sqlite/damage-worker.js");
  const worker = new Worker(/* turbopackIgnore: true */ code, {
    workerData: { file, stopsAt: Date.now() + limitMs },
    execArgv: [],
  });
  return new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("The check ended early.")));
  });
}
