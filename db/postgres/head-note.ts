import type { RecordHead, Unvouched } from "@/domain/record/verdict";
import { makeNote, orLeave, overwriteNote, readNotedHead } from "../files/record-head";
import type { Led, OutsideHeads } from "../sql/outside-heads";
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

/** A record as far as heads that are known outside go. */
export async function readLed(connection: Connection, { noted, remembered }: OutsideHeads): Promise<Led> {
  const led = new Set<RecordHead>();
  const heads = remembered.map(({ head }) => head);
  if (noted !== null && typeof noted !== "string") heads.push(noted);
  for (const head of heads) if (await leadsTo(connection, head)) led.add(head);
  return { newest: (await readNewestHead(connection))?.revision ?? 0, isLedTo: (head) => led.has(head) };
}

/** The newest entry that sealed the record after its key or seals were lost, by the rules of db/sqlite/record/unvouched.ts. */
export async function readUnvouched({ rows, place }: Connection): Promise<Unvouched | null> {
  const log = `${identifier(place.schema)}.${LOG_TABLE}`;
  const [found] = await rows(
    `select e.seq, e.recorded_at from ${log} e
     where e.action = 'record.sealed' and e."after"::json ->> 'isUnvouched' = 'true'
       and not exists (select 1 from ${log} a where ${ACCEPTS.replaceAll("e.", "a.")} and a.seq > e.seq)
     order by e.seq desc limit 1`,
  );
  return found ? { revision: Number(found[0]), recordedAt: Number(found[1]) } : null;
}
