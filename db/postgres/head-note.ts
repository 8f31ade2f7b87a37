import type { RecordHead } from "@/domain/record/verdict";
import { makeNote, orLeave, overwriteNote, readNotedHead } from "../files/record-head";
import { LOG_TABLE } from "../sql/sealed-tables";
import { ACCEPTS } from "../sqlite/record/unvouched";
import { type Connection, identifier } from "./connection";

/**
 * Notes the newest head after each commit of this server beside its keys, as `notingHead` does for a file.
 * Shape: a further server has no note yet, and begins one. One that the record does not lead to is left as evidence.
 */
export function notingHead(database: string): (connection: Connection, head: RecordHead) => Promise<void> {
  let own: RecordHead | undefined;
  return async (connection, head) => {
    const noted = readNotedHead(database);
    if (noted === "damaged") return;
    if (noted === "missing") orLeave(() => makeNote(database, head));
    else if (isSame(noted, own) || (await leadsTo(connection, noted)))
      orLeave(() => overwriteNote(database, head));
    own = head;
  };
}

const isSame = (noted: RecordHead, own: RecordHead | undefined): boolean =>
  noted.revision === own?.revision && noted.seal === own.seal;

/** Whether a record still leads to a head, by the rules of db/sqlite/record/head-check.ts. */
export async function leadsTo({ rows, place }: Connection, { revision, seal }: RecordHead): Promise<boolean> {
  const schema = identifier(place.schema);
  const [[found, newest, isLetGo] = []] = await rows(
    `select (select seal from ${schema}.seals where revision = $1), (select max(revision) from ${schema}.seals),
      exists (select 1 from ${schema}.${LOG_TABLE} e where e.seq > $1 and (e.action = 'history.pruned' or ${ACCEPTS}))`,
    [revision],
  );
  return found === null ? revision <= Number(newest) && isLetGo === 1 : found === seal;
}

/** The newest seal of a record; null where it has none. */
export async function readNewestHead({ rows, place }: Connection): Promise<RecordHead | null> {
  const [newest] = await rows(
    `select revision, seal, key_fingerprint from ${identifier(place.schema)}.seals order by revision desc limit 1`,
  );
  if (!newest) return null;
  const [revision, seal, keyFingerprint] = newest;
  return { revision: Number(revision), seal: String(seal), keyFingerprint: String(keyFingerprint) };
}
