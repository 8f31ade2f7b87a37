import { setTimeout as sleep } from "node:timers/promises";
import { openRecordKey } from "../files/record-key";
import { openSigner } from "../files/signing-key";
import { logSealed } from "../logs/record-log";
import { readTail } from "../queries/log/newest-log-entry";
import { inTurns } from "../sql/in-turn";
import { type Inner, type Store, StoreRefused, type Tx } from "../store";
import { allowingDeletes } from "./append-only";
import { watchChanges } from "./change-mark";
import { type Connect, type Connection, connect, connected, type Place } from "./connection";
import { AWAY_WORDS, isAway, translated, uncertain } from "./failure";
import { notingHead } from "./head-note";
import { applyMend, isWrongTime, newestMend, readCounted, readTimesAfter } from "./mended-times";
import { movedWords, wasMoved } from "./moved-mark";
import { openReaders } from "./reader-pool";
import { sealing } from "./sealing";
import { indexWritten, renewIndexes } from "./search-index";
import { openServers } from "./servers";

/** How long a write waits for another server's write. */
export const LOCK_PATIENCE_MS = 10_000;
/** What a write locks, with the number of the desk's schema: of all servers of a desk, one writes at a time. */
export const WRITING = 7_201_401;
/** How long a write waits for a server that is away, and for its word on a commit without an answer. */
const AWAY_PATIENCE_MS = 2_000;
const RETRY_MS = 100;

/** A transaction under way: its recorded time, and its number on the server. */
type Begun = { writer: Writer; recordedAt: number; transactionId: string };
type Parts = { lockPatienceMs?: number; open?: Connect };
/** SQL: what is acknowledged is on the disk, also where the server is set up to say so before. */
const DURABLE =
  "select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off'";
/** SQL: a server that is frozen in a write keeps the others waiting for this long. */
const FREED = "set idle_in_transaction_session_timeout = '20s'";

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
  const changes = await watchChanges(place, open).catch(async (error) => {
    await writing?.connection.close();
    throw error;
  });
  const servers = openServers(place, keysBeside, open);
  const turns = inTurns();
  const noteHead = notingHead(keysBeside);
  let isClosed = false;

  async function openWriter(): Promise<Writer> {
    const connection = await open(place);
    await connection.run(`${FREED}; ${DURABLE}`);
    return { connection, seals: await sealing(connection, key) };
  }

  /** The writing connection; a new one when the last was lost, once the server is there. */
  async function writer(): Promise<Writer> {
    if (writing?.connection.lost()) writing = undefined;
    const until = performance.now() + AWAY_PATIENCE_MS;
    while (!writing)
      try {
        writing = await openWriter();
      } catch (error) {
        if (!isAway(error) || performance.now() > until) throw error;
        await sleep(RETRY_MS);
      }
    return writing;
  }

  /** A transaction that has begun; begun anew where the connection turns out to be lost. */
  async function begun(now: number): Promise<Begun> {
    const first = await writer();
    try {
      return await begin(first, now);
    } catch (error) {
      await leave(first.connection, error);
      if (!isAway(error)) throw error;
      return begin(await writer(), now);
    }
  }

  async function transaction<T>(now: number, work: (tx: Tx) => Promise<T>): Promise<T> {
    const { writer: own, recordedAt, transactionId } = await begun(now);
    const { connection, seals } = own;
    try {
      const start = await seals.begin();
      const tx = { db: connection.db, recordedAt, inner: innerOf(connection) };
      const value = await work(tx);
      if (await seals.isFirst(start)) await logSealed(tx, "keyLost");
      await indexWritten(connection, start.rowId);
      const head = await seals.end(start);
      await commit(connection, transactionId);
      if (head && !connection.lost()) await noteHead(connection, head).catch(() => undefined);
      return value;
    } catch (error) {
      await leave(connection, error);
      throw error;
    }
  }

  /** Ends a transaction that failed, and the connection where it is no longer of use. */
  async function leave(connection: Connection, error: unknown) {
    if (connection.lost()) return;
    if (isAway(error)) await connection.close().catch(() => undefined);
    else await connection.run("rollback").catch(() => connection.close());
  }

  /**
   * Commits. Where the answer is lost, the server is asked what became of the transaction once it is there again.
   * Errors: throws what says whether anything was stored.
   */
  async function commit(connection: Connection, transactionId: string) {
    try {
      await connection.run(`${changes.notice}; commit`);
      changes.noteOwn(connection.processId());
    } catch (error) {
      if (!isAway(error)) throw error;
      await leave(connection, error);
      const status = await writer()
        .then(({ connection: again }) => again.rows("select pg_xact_status($1::xid8)", [transactionId]))
        .catch(() => []);
      if (status[0]?.[0] === "aborted") throw error;
      if (status[0]?.[0] !== "committed") throw uncertain(error);
      changes.noteOwn(undefined);
    }
  }

  /** Begins a transaction once no other server writes. Shape: answers its recorded time. */
  async function begin(own: Writer, now: number): Promise<Begun> {
    const { connection } = own;
    const lock = `select pg_advisory_xact_lock(${WRITING}, hashtext('${place.schema}'))`;
    const [[transactionId, mended, isMoved] = []] = await connection.run(
      `begin; set local lock_timeout = ${lockPatienceMs}; ${lock};
       select pg_current_xact_id()::text, (${newestMend(place)}), (${wasMoved(place)})`,
    );
    if (isMoved === 1) throw new StoreRefused("unavailable", `Nothing was stored. ${movedWords(place)}`);
    connection.writtenTables.clear();
    const isMended = Number(mended) > 0;
    if (isMended) await connection.run(readCounted(place));
    const newest = await readTail({ db: connection.db });
    let recordedAt = Math.max(now, newest.recordedAt);
    while (isMended && (await isWrongTime(connection, recordedAt))) recordedAt += 1;
    return { writer: own, recordedAt, transactionId: String(transactionId) };
  }

  async function written<T>(now: number, work: (tx: Tx) => Promise<T>): Promise<T> {
    if (isClosed) throw new Error("The desk is closing; nothing was stored.");
    try {
      return await transaction(now, work);
    } catch (error) {
      throw translated(error, true);
    }
  }

  /** Runs `work` once every earlier write of this server has ended. */
  function write<T>(now: number, work: (tx: Tx) => Promise<T>): Promise<T> {
    return turns.run(() => written(now, work));
  }

  return {
    read: readers.read,
    seek: readers.seek,
    write,
    settled: async () => {},
    measureTables: () => connected(place, async ({ run }) => void (await run("analyze"))),
    renewSearch: (now) => write(now, async () => renewIndexes((await writer()).connection)),
    signer: () => openSigner(keysBeside),
    changeMark: changes.mark,
    condition: () => (changes.isLost() ? { status: "failed", message: AWAY_WORDS } : { status: "ok" }),
    keepsUp: servers.keepsUp,
    servers: {
      ...servers,
      noteFiles: (files) => turns.run(async () => servers.noteFiles((await writer()).connection, files)),
      readFiles: () => turns.run(async () => servers.readFiles((await writer()).connection)),
    },
    turnReadOnly: () => undefined,
    async close() {
      await turns.ended();
      isClosed = true;
      await readers.close();
      await Promise.all([changes.close(), servers.close()]);
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
