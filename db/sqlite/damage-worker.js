// Checks a database table by table in a thread of its own, and posts what it finds (damage.ts).
import { parentPort, workerData } from "node:worker_threads";
import SqliteDatabase from "better-sqlite3";

/** Findings of one table that are worth telling. */
const FINDINGS = 20;
const UNREADABLE = "it cannot be read as a page of it";

/** @typedef {{ kind: "table" | "index" | "schema", name: string, page: number | null, finding: string }} Damage */
/** @typedef {{ kind: "table" | "index", name: string }} Tree */

const { file, stopsAt } = workerData;
const database = new SqliteDatabase(file, { readonly: true, fileMustExist: true, timeout: 5_000 });
try {
  const damages = checkAll();
  parentPort?.postMessage(damages);
} finally {
  database.close();
}

/** @returns {Damage[]} */
function checkAll() {
  try {
    const rows = database.prepare("select type, name, rootpage from sqlite_schema where rootpage > 0").all();
    /** @type {Map<number, Tree>} */
    const trees = new Map(rows.map(({ type, name, rootpage }) => [rootpage, { kind: type, name }]));
    const tables = rows.filter(({ type }) => type === "table");
    return tables.flatMap(({ name }) => (Date.now() < stopsAt ? checkTable(name, trees) : []));
  } catch (error) {
    return [{ kind: "schema", name: "sqlite_schema", page: 1, finding: messageOf(error) }];
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
