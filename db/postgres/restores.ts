import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { keyedDigestOf } from "@/domain/digest";
import type { RecordKey } from "@/domain/record/seal";
import { readNotedHead } from "../files/record-head";
import { openRecordKey } from "../files/record-key";
import { type Connection, connected, identifier, type Place } from "./connection";
import { leadsTo, readNewestHead } from "./head-note";
import { resetHeads } from "./reset-heads";

/*
 * A backup that is restored takes the place of a record that other servers have noted outside the database. So that these
 * can tell it from a record that was cut, whoever restores says so in the database, sealed with the key of the desk.
 */

const RESTORES = z.array(
  z.object({
    ...{ revision: z.number(), seal: z.string(), keyFingerprint: z.string() },
    where: z.string(),
    mark: z.string(),
  }),
);
/**
 * The newest entry of a record as it was restored, and the table that it was restored into, marked with the key and the
 * mark of the restore before.
 */
export type Restore = z.infer<typeof RESTORES>[number];

/** The first text under every mark: another way of marking needs another name. */
const FORM = "watchfloor-restore-1";

const markOf = ({ secret }: RecordKey, before: string, { revision, seal, where }: Omit<Restore, "mark">) =>
  keyedDigestOf(secret, `${FORM}\n${JSON.stringify([before, where, revision, seal])}`);

/** The restores in a text; null where it has none that can be read. */
function restoresIn(text: string): Restore[] | null {
  try {
    return RESTORES.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

const sealsOf = ({ schema }: Place): string => `'${identifier(schema)}.seals'::regclass`;

/**
 * Which table of which database holds the seals; it keeps its number in another schema. So a mark says nothing in another
 * database, such as one in which restoring was tried out with the same key.
 */
async function readWhere({ run, place }: Connection): Promise<string> {
  const [[database, table] = []] = await run(
    `select oid, ${sealsOf(place)}::oid from pg_database where datname = current_database()`,
  );
  return `${database} ${table}`;
}

/** The restores that a database tells of, oldest first; none where what it tells cannot be read. */
export async function readRestores({ run, place }: Connection): Promise<Restore[]> {
  const [[told] = []] = await run(`select obj_description(${sealsOf(place)}, 'pg_class')`);
  return restoresIn(String(told)) ?? [];
}

/**
 * Tells in a restored record, not yet in its place, that it was restored.
 * Shape: after the restores that the database told of, or, where it was lost with them, after those that this server knows.
 */
export const tellRestored = (draft: Place, database: string, told: readonly Restore[]): Promise<void> =>
  connected(draft, async (connection) => {
    const head = await readNewestHead(connection);
    if (!head) return;
    const known = readKnown(database) ?? [];
    const before = isAmong(known.at(-1), told) ? told : known;
    const restore = { ...head, where: await readWhere(connection) };
    const mark = markOf(openRecordKey(database), before.at(-1)?.mark ?? "", restore);
    const all = JSON.stringify([...before, { ...restore, mark }]).replaceAll("'", "''");
    await connection.run(`comment on table ${identifier(draft.schema)}.seals is '${all}'`);
  });

const isAmong = (restore: Restore | undefined, restores: readonly Restore[]): boolean =>
  !restore || restores.some(({ mark }) => mark === restore.mark);

/** Where a server notes the restores that it knows, beside its keys. */
const fileOf = (database: string): string => join(dirname(database), "watchfloor.restored");

const noteKnown = (database: string, restores: readonly Restore[]) =>
  writeFileSync(/* turbopackIgnore: true */ fileOf(database), JSON.stringify(restores), { mode: 0o600 });

/** The restores that this server knows; null where its note cannot be read. */
function readKnown(database: string): Restore[] | null {
  const file = fileOf(database);
  return existsSync(/* turbopackIgnore: true */ file)
    ? restoresIn(readFileSync(/* turbopackIgnore: true */ file, "utf8"))
    : [];
}

/**
 * Accepts a record that was restored since this server was here: what it noted of the one before is replaced. A record that
 * was only cut is not told to be restored by the key of the desk, and what was noted of it stays.
 */
export async function acceptRestored(connection: Connection, database: string): Promise<void> {
  const restores = await readRestores(connection);
  const known = readKnown(database);
  if (known === null || !isAmong(known.at(-1), restores)) return;
  if (!(await isRestoredSince(connection, openRecordKey(database), restores, known))) return;
  if (readNotedHead(database) !== "missing") await resetHeads(connection.place, database);
  noteKnown(database, restores);
}

/** Shape: `known` is empty, or its last restore is among the others. */
async function isRestoredSince(
  connection: Connection,
  key: RecordKey,
  restores: readonly Restore[],
  known: readonly Restore[],
): Promise<boolean> {
  const newest = restores.at(-1);
  let before = known.at(-1)?.mark ?? "";
  if (!newest || newest.mark === before || newest.where !== (await readWhere(connection))) return false;
  for (const restore of restores.slice(restores.findIndex(({ mark }) => mark === before) + 1)) {
    if (markOf(key, before, restore) !== restore.mark) return false;
    before = restore.mark;
  }
  return leadsTo(connection, newest);
}

/** Notes that this server has restored the record, or that a person has accepted it here, and that it knows the restores. */
export const noteRestored = (place: Place, database: string): Promise<void> =>
  connected(place, async (connection) => {
    const restores = await readRestores(connection);
    const [before, newest] = [restores.at(-2)?.mark ?? "", restores.at(-1)];
    if (newest && markOf(openRecordKey(database), before, newest) === newest.mark)
      noteKnown(database, restores);
  });
