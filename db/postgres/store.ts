import { DrizzleQueryError } from "drizzle-orm";
import { openRecordKey } from "../files/record-key";
import { openSigner } from "../files/signing-key";
import { logSealed } from "../logs/record-log";
import { readTail } from "../queries/log/newest-log-entry";
import { type Inner, type Store, StoreRefused, type Tx } from "../store";
import { allowingDeletes } from "./append-only";
import { watchChanges } from "./change-mark";
import { type Connect, type Connection, connect, type Place } from "./connection";
import { applyMend, isWrongTime, newestMend, readCounted, readTimesAfter } from "./mended-times";
import { openReaders } from "./reader-pool";
import { sealing } from "./sealing";
import { indexWritten, renewIndexes } from "./search-index";

/** How long a write waits for another server's write. */
export const LOCK_PATIENCE_MS = 10_000;
/** What a write locks, with the number of the desk's schema: of all servers of a desk, one writes at a time. */
const WRITING = 7_201_401;
/** SQLSTATE of a lock that did not come in time. */
const LOCK_NOT_AVAILABLE = "55P03";

type Parts = { lockPatienceMs?: number; open?: Connect };
type Writer = { connection: Connection; seals: Awaited<ReturnType<typeof sealing>> };

/**
 * The store on a PostgreSQL database: writes one at a time, of all servers together, and readers that see one snapshot.
 * Shape:  `keysBeside` is the path that the keys of the desk lie beside, on this machine; they are never in the database.
 * Errors: throws when the database cannot be reached.
 */
export async function openPostgresStore(
  place: Place,
  keysBeside: string,
  { lockPatienceMs = LOCK_PATIENCE_MS, open = connect }: Parts = {},
): Promise<Store> {
  const key = openRecordKey(keysBeside);
  const readers = openReaders(place, open);
  let writing: Writer | undefined = await openWriter();
  const changes = await watchChanges(place, open);
  let turn: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  async function openWriter(): Promise<Writer> {
    const connection = await open(place);
    return { connection, seals: await sealing(connection, key) };
  }

  /** The writing connection; a new one when the last was lost. */
  async function writer(): Promise<Writer> {
    if (writing?.connection.lost()) writing = undefined;
    writing ??= await openWriter();
    return writing;
  }

  async function transaction<T>(now: number, work: (tx: Tx) => Promise<T>): Promise<T> {
    const own = await writer();
    const { connection, seals } = own;
    try {
      const recordedAt = await begin(own, now);
      const start = await seals.begin();
      const tx = { db: connection.db, recordedAt, inner: innerOf(connection) };
      const value = await work(tx);
      if (await seals.isFirst(start)) await logSealed(tx, "keyLost");
      await indexWritten(connection, start.rowId);
      await seals.end(start);
      await connection.run(`${changes.notice}; commit`);
      changes.noteOwn(connection.processId());
      return value;
    } catch (error) {
      if (!connection.lost()) await connection.run("rollback");
      throw error;
    }
  }

  /** Begins a transaction once no other server writes. Shape: answers its recorded time. */
  async function begin(own: Writer, now: number): Promise<number> {
    const { connection } = own;
    const lock = `select pg_advisory_xact_lock(${WRITING}, hashtext('${place.schema}'))`;
    const [[mended] = []] = await connection.run(
      `begin; set local lock_timeout = ${lockPatienceMs}; ${lock}; ${newestMend(place)}`,
    );
    connection.writtenTables.clear();
    const isMended = Number(mended) > 0;
    if (isMended) await connection.run(readCounted(place));
    const newest = await readTail({ db: connection.db });
    let recordedAt = Math.max(now, newest.recordedAt);
    while (isMended && (await isWrongTime(connection, recordedAt))) recordedAt += 1;
    return recordedAt;
  }

  async function written<T>(now: number, work: (tx: Tx) => Promise<T>): Promise<T> {
    if (isClosed) throw new Error("The desk is closing; nothing was stored.");
    try {
      return await transaction(now, work);
    } catch (error) {
      throw translated(error);
    }
  }

  /** Runs `work` once every earlier write of this server has ended. */
  function write<T>(now: number, work: (tx: Tx) => Promise<T>): Promise<T> {
    const mine = turn.then(() => written(now, work));
    turn = mine.catch(() => undefined);
    return mine;
  }

  return {
    read: readers.read,
    seek: readers.seek,
    write,
    renewSearch: (now) => write(now, async () => renewIndexes((await writer()).connection)),
    signer: () => openSigner(keysBeside),
    changeMark: changes.mark,
    condition: () => ({ status: "ok" }),
    turnReadOnly: () => undefined,
    async close() {
      await turn;
      isClosed = true;
      await readers.close();
      await changes.close();
      await writing?.connection.close();
    },
  };
}

/** What only the engine itself can do, on a connection. */
const innerOf = (connection: Connection): Inner => ({
  allowDeletes: (tables, work) => allowingDeletes(connection, tables, work),
  readTimesAfter: (clockAt) => readTimesAfter(connection, clockAt),
  applyMend: (clockAt) => applyMend(connection, clockAt),
});

/** What to throw for an error of a write: a StoreRefused where people can do something about it. */
function translated(error: unknown): unknown {
  const cause = error instanceof DrizzleQueryError && error.cause ? error.cause : error;
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  if (code === LOCK_NOT_AVAILABLE)
    return new StoreRefused(
      "busy",
      "Another server has held the database too long. Nothing was stored. Try again in a moment.",
      cause,
    );
  return cause;
}
