import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type DrizzleSnapshotJSON, generateDrizzleJson, generateMigration } from "drizzle-kit/api";
import { POSTGRES_TABLES } from "./tables";

const FOLDER = "db/migrations/postgres";
const META = `${FOLDER}/meta`;
const JOURNAL = `${META}/_journal.json`;
/** Before the first migration there is nothing. */
const NOTHING = generateDrizzleJson({});

type Journal = {
  version: string;
  dialect: string;
  entries: { idx: number; version: string; when: number; tag: string; breakpoints: boolean }[];
};

const readJournal = (): Journal =>
  existsSync(JOURNAL)
    ? JSON.parse(readFileSync(JOURNAL, "utf8"))
    : { version: "7", dialect: "postgresql", entries: [] };

const snapshots = (): string[] =>
  existsSync(META)
    ? readdirSync(META)
        .filter((file) => file.endsWith("_snapshot.json"))
        .sort()
    : [];

function readNewest(): DrizzleSnapshotJSON {
  const newest = snapshots().at(-1);
  return newest ? JSON.parse(readFileSync(`${META}/${newest}`, "utf8")) : NOTHING;
}

/**
 * The statements that bring a PostgreSQL database to what db/tables.ts says, and the tables as they are then.
 * Shape: names have no schema in front, because a desk may be in any.
 */
export async function missingStatements(): Promise<{ statements: string[]; tables: DrizzleSnapshotJSON }> {
  const before = readNewest();
  const tables = generateDrizzleJson(POSTGRES_TABLES, before.id);
  const statements = await generateMigration(before, tables);
  return { statements: statements.map((each) => each.replaceAll('"public".', "")), tables };
}

/** Writes the next migration: what is missing, or an empty one for SQL of your own. */
export async function writeMigration(name: string, isCustom: boolean): Promise<void> {
  const { statements, tables } = await missingStatements();
  if (!isCustom && statements.length === 0) return;
  mkdirSync(META, { recursive: true });
  const journal = readJournal();
  const idx = journal.entries.length;
  const tag = `${String(idx).padStart(4, "0")}_${name}`;
  writeFileSync(
    `${FOLDER}/${tag}.sql`,
    isCustom ? "" : `${statements.join("\n--> statement-breakpoint\n")}\n`,
  );
  const now = isCustom ? readNewest() : tables;
  for (const older of snapshots()) rmSync(`${META}/${older}`);
  const snapshot = `${META}/${String(idx).padStart(4, "0")}_snapshot.json`;
  writeFileSync(snapshot, `${JSON.stringify(now, null, 2)}\n`);
  journal.entries.push({ idx, version: "7", when: Date.now(), tag, breakpoints: true });
  writeFileSync(JOURNAL, `${JSON.stringify(journal, null, 2)}\n`);
}
