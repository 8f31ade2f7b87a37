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
  z.object({ revision: z.number(), seal: z.string(), keyFingerprint: z.string(), mark: z.string() }),
);
/** The newest entry of a record as it was restored, marked with the key and the mark of the restore before. */
export type Restore = z.infer<typeof RESTORES>[number];

/** The first text under every mark: another way of marking needs another name. */
const FORM = "watchfloor-restore-1";

const markOf = ({ secret }: RecordKey, before: string, { revision, seal }: Omit<Restore, "mark">): string =>
  keyedDigestOf(secret, `${FORM}\n${before}\n${revision}\n${seal}`);

/** The restores that a database tells of, oldest first; none where what it tells cannot be read. */
export async function readRestores({ run, place }: Connection): Promise<Restore[]> {
  const table = `'${identifier(place.schema)}.seals'::regclass`;
  const [[told] = []] = await run(`select obj_description(${table}, 'pg_class')`);
  try {
    return RESTORES.parse(JSON.parse(String(told)));
  } catch {
    return [];
  }
}

/** Tells in a restored record, not yet in its place, that it was restored, after the restores before. */
export const tellRestored = (draft: Place, database: string, before: readonly Restore[]): Promise<void> =>
  connected(draft, async (connection) => {
    const head = await readNewestHead(connection);
    if (!head) return;
    const mark = markOf(openRecordKey(database), before.at(-1)?.mark ?? "", head);
    const told = JSON.stringify([...before, { ...head, mark }]).replaceAll("'", "''");
    await connection.run(`comment on table ${identifier(draft.schema)}.seals is '${told}'`);
  });

/** Where a server notes the newest restore that it knows, beside its keys. */
const fileOf = (database: string): string => join(dirname(database), "watchfloor.restored");

const noteKnown = (database: string, restores: readonly Restore[]) =>
  writeFileSync(/* turbopackIgnore: true */ fileOf(database), restores.at(-1)?.mark ?? "", { mode: 0o600 });

function readKnown(database: string): string {
  const file = fileOf(database);
  return existsSync(/* turbopackIgnore: true */ file)
    ? readFileSync(/* turbopackIgnore: true */ file, "utf8").trim()
    : "";
}

/**
 * Accepts a record that was restored since this server was here: what it noted of the one before is replaced. A record that
 * was only cut is not told to be restored by the key of the desk, and what was noted of it stays.
 */
export async function acceptRestored(connection: Connection, database: string): Promise<void> {
  const restores = await readRestores(connection);
  const newest = restores.at(-1);
  const known = readKnown(database);
  if (!newest || newest.mark === known) return;
  if (!(await isRestoredSince(connection, openRecordKey(database), restores, known))) return;
  if (readNotedHead(database) !== "missing") await resetHeads(connection.place, database);
  noteKnown(database, restores);
}

async function isRestoredSince(
  connection: Connection,
  key: RecordKey,
  restores: readonly Restore[],
  known: string,
): Promise<boolean> {
  const from = known === "" ? 0 : restores.findIndex(({ mark }) => mark === known) + 1;
  if (known !== "" && from === 0) return false;
  let before = known;
  for (const restore of restores.slice(from)) {
    if (markOf(key, before, restore) !== restore.mark) return false;
    before = restore.mark;
  }
  const newest = restores.at(-1);
  return newest !== undefined && (await leadsTo(connection, newest));
}

/** Notes that this server has restored the record, and knows it. */
export const noteRestored = (place: Place, database: string): Promise<void> =>
  connected(place, async (connection) => noteKnown(database, await readRestores(connection)));
