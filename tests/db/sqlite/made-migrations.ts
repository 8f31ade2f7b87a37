import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { MIGRATIONS_FOLDER } from "@/db/sqlite/migrate";
import { temporaryFolder } from "@/tests/temporary-folder";

type Journal = {
  entries: { idx: number; version: string; when: number; tag: string; breakpoints: boolean }[];
};

/** Adds one migration to a folder of migrations, as drizzle-kit would. */
export function addMigration(folder: string, tag: string, ...statements: string[]) {
  const path = join(folder, "meta/_journal.json");
  const journal = JSON.parse(readFileSync(path, "utf8")) as Journal;
  const when = (journal.entries.at(-1)?.when ?? 0) + 1;
  journal.entries.push({ idx: journal.entries.length, version: "6", when, tag, breakpoints: true });
  writeFileSync(path, JSON.stringify(journal));
  writeFileSync(join(folder, `${tag}.sql`), statements.join("--> statement-breakpoint\n"));
}

/** A folder of migrations whose first makes a mother and her children. */
export function familyMigrations(): string {
  const folder = join(temporaryFolder(), "migrations");
  mkdirSync(join(folder, "meta"), { recursive: true });
  writeFileSync(
    join(folder, "meta/_journal.json"),
    JSON.stringify({ version: "7", dialect: "sqlite", entries: [] }),
  );
  addMigration(
    folder,
    "0000_family",
    "create table mothers (id integer primary key, name text);",
    "create table children (id integer primary key, mother_id integer references mothers(id) on delete cascade);",
    "insert into mothers values (1, 'Eve');",
    "insert into children values (10, 1), (11, 1);",
  );
  return folder;
}

/** What drizzle-kit writes when a column changes: the table is built anew and takes the old one's name. */
export const REBUILD = [
  "PRAGMA foreign_keys=OFF;",
  "create table __new_mothers (id integer primary key, name text not null);",
  "insert into __new_mothers select id, name from mothers;",
  "drop table mothers;",
  "alter table __new_mothers rename to mothers;",
  "PRAGMA foreign_keys=ON;",
];

/** A folder of the program's first migrations. */
export function firstMigrations(count: number): string {
  const folder = join(temporaryFolder(), "first");
  cpSync(MIGRATIONS_FOLDER, folder, { recursive: true });
  const path = join(folder, "meta/_journal.json");
  const journal = JSON.parse(readFileSync(path, "utf8")) as Journal;
  writeFileSync(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }));
  return folder;
}

/** A folder of migrations that goes one further than the program. */
export function newerMigrations(...statements: string[]): string {
  const folder = join(temporaryFolder(), "newer");
  cpSync(MIGRATIONS_FOLDER, folder, { recursive: true });
  addMigration(folder, "9999_newer", ...statements);
  return folder;
}
