import SqliteDatabase from "better-sqlite3";
import { readMigrationFiles } from "drizzle-orm/migrator";
import type { Desk } from "@/db/desk";
import { MIGRATIONS_FOLDER } from "@/db/sqlite/migrate";
import { openWordLists } from "@/db/sqlite/word-lists.js";

/** The tables that grow with the years, and how many rows a large desk has in each. */
const GROWING: Readonly<Record<string, number>> = {
  assessments: 1_000_000,
  attributions: 1_000_000,
  evidence_ties: 1_000_000,
  incidents: 1_000_000,
  reports: 1_000_000,
  seals: 4_000_000,
  watch_entries: 200_000,
  watch_log: 4_000_000,
};

/** Different values in the columns that have few; every other column has one for each row. */
const FEW_VALUES: Readonly<Record<string, number>> = {
  act: 4,
  action: 30,
  bearing: 2,
  category_id: 10,
  dataset: 5,
  effective_day: 2_000,
  import_id: 100,
  indicator_id: 100,
  kind: 10,
  level: 5,
  merged_into_id: 1_000,
  origin_report_id: 1_000,
  recorded_by: 50,
  replaces_id: 20_000,
  rests_on_id: 20_000,
  source_id: 500,
};

/** A column with so many values has few rows of each. */
const MANY_VALUES = 1_000;

/** What a plan may do in spite of that, by what stands in the plan and in the statement, and why. */
const ALLOWED: readonly { plan: RegExp; statement?: RegExp; because: string }[] = [
  { plan: /^SCAN/, statement: /where \(?false\b/, because: "nothing is read" },
  {
    plan: /incidents_by_moment \(effective_at>\? AND effective_at<\?\)/,
    statement: /max\("recorded_at"\)/,
    because: "the incidents of a week",
  },
  { plan: /incidents_by_day \(category_id=\? AND effective_day=\?\)/, because: "days without a summary" },
  {
    plan: /^SCAN/,
    statement: /^select (?!.* where ).* order by [^()]* limit \?$/,
    because: "the ends of a table",
  },
  { plan: /FOR LAST (TERM|\d+ TERMS) OF/, because: "rows of the same instant" },
  {
    plan: /ORDER BY/,
    statement: /order by \+\(/,
    because: "a list is sorted when its filters leave few rows",
  },
  {
    plan: /incidents_by_recording|watch_entries_by_kind/,
    statement: /"recorded_at" > \?/,
    because: "a period",
  },
  {
    plan: /GROUP BY over SEARCH reports USING INDEX reports_written_over/,
    because: "what one source replaced",
  },
  { plan: /SCAN incidents USING INDEX incidents_by_moment/, because: "the latest MAPPED_INCIDENTS" },
  {
    plan: /watch_log_by_action \(action=\?/,
    statement: /"action" in \(\?, \?\)/,
    because: "additions are few",
  },
];

/**
 * The statements that connections for reading prepare, each once.
 * Shape: begins before the connections are opened, because each prepares a statement once.
 */
function watchStatements(): { seen: ReadonlySet<string>; end: () => void } {
  const { prepare } = SqliteDatabase.prototype;
  const seen = new Set<string>();
  SqliteDatabase.prototype.prepare = function watched(this: SqliteDatabase.Database, statement: string) {
    if (this.readonly && /^\s*(select|with)/i.test(statement)) seen.add(statement.replaceAll(/\s+/g, " "));
    return prepare.call(this, statement);
  } as typeof prepare;
  return {
    seen,
    end: () => {
      SqliteDatabase.prototype.prepare = prepare;
    },
  };
}

/** A database without rows, of the tables and indexes of a desk. */
function emptyDatabase(): SqliteDatabase.Database {
  const connection = new SqliteDatabase(":memory:");
  for (const { sql } of readMigrationFiles({ migrationsFolder: MIGRATIONS_FOLDER }))
    for (const statement of sql) connection.exec(statement);
  openWordLists(connection);
  return connection;
}

type Index = { tbl: string; idx: string };

/** The same, with the statistics of one with a million rows and more in its logs. */
function largeDatabase(): SqliteDatabase.Database {
  const connection = emptyDatabase();
  connection.exec("analyze");
  const put = connection.prepare("insert into sqlite_stat1 (tbl, idx, stat) values (?, ?, ?)");
  const indexes = connection
    .prepare<[], Index>(
      `select m.name as tbl, l.name as idx from sqlite_master m join pragma_index_list(m.name) l
       where m.type = 'table'`,
    )
    .all();
  const columns = connection
    .prepare<[string], string>("select coalesce(name, '') from pragma_index_info(?)")
    .pluck();
  for (const { tbl, idx } of indexes) {
    const rows = GROWING[tbl];
    if (rows === undefined) continue;
    let groups = 1;
    const perGroup = columns.all(idx).map((column) => {
      groups = Math.min(rows, groups * (FEW_VALUES[column] ?? rows));
      return Math.ceil(rows / groups);
    });
    put.run(tbl, idx, [rows, ...perGroup].join(" "));
  }
  connection.exec("analyze sqlite_schema");
  return connection;
}

/** What the statements of some questions cost by their plans, on a desk that `open` opens anew. */
export async function growingCostsOf(
  questions: Record<string, (desk: Desk) => Promise<unknown>[]>,
  open: () => Promise<Desk>,
): Promise<string[]> {
  const watched = watchStatements();
  const desk = await open();
  const databases = [emptyDatabase(), largeDatabase()];
  const costs: string[] = [];
  let count = 0;
  for (const [name, ask] of Object.entries(questions)) {
    await Promise.all(ask(desk));
    for (const statement of [...watched.seen].slice(count))
      for (const database of databases)
        for (const cost of growingCostsIn(database, statement))
          costs.push(`${name}: ${cost} in ${statement}`);
    count = watched.seen.size;
  }
  watched.end();
  await desk.store.close();
  if (count < 150) costs.push(`Only ${count} statements were seen.`);
  return costs;
}

type Step = { parent: number; detail: string };

/** What a plan does that grows with a table: it scans one, or sorts what it found there. What is allowed is left out. */
function growingCostsIn(connection: SqliteDatabase.Database, statement: string): string[] {
  const values = Array.from(statement.matchAll(/\?/g), () => null);
  const steps = connection.prepare<null[], Step>(`explain query plan ${statement}`).all(...values);
  const isGrowing = growingIn(statement);
  const costs = steps.flatMap(({ parent, detail }) => {
    const [, scanned = ""] = /^SCAN (\S+)/.exec(detail) ?? [];
    if (isGrowing(scanned)) return detail;
    if (!detail.startsWith("USE TEMP B-TREE")) return [];
    const sorted = steps.filter((step) => step.parent === parent && isMany(step.detail, isGrowing));
    return sorted.length > 0 ? `${detail} over ${sorted.map((step) => step.detail).join(", ")}` : [];
  });
  return costs.filter(
    (cost) =>
      !ALLOWED.some(({ plan, statement: text }) => plan.test(cost) && (text?.test(statement) ?? true)),
  );
}

/** Whether a step finds many rows of a table that grows: unless it seeks a value that few rows have. */
function isMany(detail: string, isGrowing: (name: string) => boolean): boolean {
  const [, table = "", column] = /^SEARCH (\S+) USING .*?\((?:ANY\()?(\w+)/.exec(detail) ?? [];
  if (!isGrowing(table)) return false;
  return !detail.includes(`(${column}=?`) || (FEW_VALUES[column ?? ""] ?? MANY_VALUES) < MANY_VALUES;
}

/** Whether a name in a plan is a growing table or an alias of one. */
function growingIn(statement: string): (name: string) => boolean {
  const names = new Set(Object.keys(GROWING));
  for (const [, table = "", alias = ""] of statement.matchAll(/"?(\w+)"? (?:as )?"?(\w+)"?/g))
    if (table in GROWING) names.add(alias);
  return (name) => names.has(name);
}
