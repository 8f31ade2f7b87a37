// Checks a database table by table in a thread of its own, and posts what it finds (damage.ts).
import { parentPort, workerData } from "node:worker_threads";
import SqliteDatabase from "better-sqlite3";

/** Findings of one table that are worth telling. */
const FINDINGS = 20;
/** Setting it reads the schema, which may be damaged. */
const CACHE_KB = 512;
const UNREADABLE = "it cannot be read as a page of it";

/** @typedef {{ kind: "table" | "index" | "schema", name: string, page: number | null, finding: string }} Damage */
/** @typedef {{ kind: "table" | "index", name: string }} Tree */

const { file, stopsAt } = workerData;
const database = new SqliteDatabase(file, { readonly: true, fileMustExist: true, timeout: 5_000 });
try {
  for (const damages of checkAll()) parentPort?.postMessage({ damages });
  parentPort?.postMessage({ isOver: true });
} finally {
  database.close();
}

/**
 * What each table has, as it is found. The words of a search index are a table too, which has no pages of its own; it
 * comes last, because reading all of its words takes longest.
 * @returns {Generator<Damage[]>}
 */
function* checkAll() {
  try {
    // Every page is read once: a cache of them would only stay with the process when this thread has ended.
    database.pragma(`cache_size = -${CACHE_KB}`);
    const rows = database
      .prepare("select type, name, rootpage from sqlite_schema order by rootpage = 0")
      .all();
    const kept = rows.filter(({ rootpage }) => rootpage > 0);
    /** @type {Map<number, Tree>} */
    const trees = new Map(kept.map(({ type, name, rootpage }) => [rootpage, { kind: type, name }]));
    for (const { type, name } of rows) {
      if (type !== "table" || Date.now() >= stopsAt) continue;
      const damages = checkTable(name, trees);
      if (damages.length > 0) yield damages;
    }
  } catch (error) {
    yield [{ kind: "schema", name: "sqlite_schema", page: 1, finding: messageOf(error) }];
  }
}

/**
 * @param {string} table
 * @param {ReadonlyMap<number, Tree>} trees
 * @returns {Damage[]}
 */
function checkTable(table, trees) {
  /** @type {Damage[]} */
  const damages = [];
  try {
    const checking = database.prepare(`pragma quick_check("${table}")`).pluck();
    for (const row of checking.iterate())
      for (const line of String(row).split("\n")) {
        if (line === "ok" || line.startsWith("***")) continue;
        const damage = damageOf(line, table, trees);
        if (damages.some((each) => isSamePlace(each, damage))) continue;
        damages.push(damage);
        if (damages.length === FINDINGS) return damages;
      }
  } catch (error) {
    if (damages.length === 0)
      damages.push({ kind: "table", name: table, page: null, finding: messageOf(error) });
  }
  return damages;
}

/**
 * @param {string} line such as `Tree 5 page 12 cell 3: Extends off end of page`
 * @param {string} table
 * @param {ReadonlyMap<number, Tree>} trees
 * @returns {Damage}
 */
function damageOf(line, table, trees) {
  const [, root, page, place, finding] = /^Tree (\d+) page (\d+)( \w+ \d+)?: (.*)$/.exec(line) ?? [];
  const tree = trees.get(Number(root)) ?? { kind: "table", name: table };
  if (page)
    return { ...tree, page: Number(page), finding: place ? `${place.trim()}: ${finding}` : UNREADABLE };
  const [, index] = /\bindex (\S+)$/.exec(line) ?? [];
  return { kind: index ? "index" : "table", name: index ?? table, page: null, finding: line };
}

/**
 * One finding for each page, and one for what has no page.
 * @param {Damage} one
 * @param {Damage} other
 */
function isSamePlace(one, other) {
  return one.name === other.name && (one.page === other.page || other.page === null);
}

/** @param {unknown} error */
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
