import type { Connect, Connection, Place } from "./connection";
import { isInTime } from "./in-time";

/** What only one server has at a time: a number of the program's, and whose it is. */
type Lease = { number: number; of: string };

/**
 * A server that shows nothing for this long has lost what it holds: it was frozen, or its host or the network is gone.
 * One whose process ends loses it at once, with its connection.
 */
const SILENT_MS = 8_000;
/** How often in that time a server shows that it is at work, and asks again for what another one holds. */
const BEATS = 4;

type Leases = {
  /** Whether this server holds it; from the first call on it asks for it. */
  holds(lease: Lease): boolean;
  /** Leaves it to others, until it is asked for again. */
  leave(lease: Lease): void;
  close(): Promise<void>;
};

/**
 * What this server holds of all servers of a desk, as locks of a connection that is opened with the first question.
 * Shape: it counts its silence from before each question, and the database from after it, so that it stops first.
 */
export function openLeases(place: Place, connect: Connect, silentMs = SILENT_MS): Leases {
  const asked = new Map<string, Lease>();
  const held = new Map<string, Lease>();
  let connection: Connection | undefined;
  let shownAt = Number.NEGATIVE_INFINITY;
  let next: NodeJS.Timeout | undefined;
  let beating: Promise<void> | undefined;
  let isClosed = false;

  const keyOf = ({ number, of }: Lease) => `${number} ${of}`;
  const isSure = () => connection?.lost() === undefined && performance.now() - shownAt < silentMs;

  async function beat() {
    if (!connection || connection.lost()) {
      held.clear();
      connection = await connect(place);
      await connection.run(`set idle_session_timeout = ${silentMs}`);
    }
    const own = connection;
    const from = performance.now();
    for (const [key, lease] of held) if (!asked.has(key)) await release(own, lease);
    for (const [key, lease] of asked) if (!held.has(key)) await take(own, lease);
    await own.run("select 1");
    shownAt = from;
  }

  async function take(own: Connection, lease: Lease) {
    const lock = "select pg_try_advisory_lock($1, hashtext($2))";
    const [[isTaken] = []] = await own.rows(lock, [lease.number, lease.of]);
    if (isTaken === 1) held.set(keyOf(lease), lease);
  }

  async function release(own: Connection, lease: Lease) {
    held.delete(keyOf(lease));
    await own.rows("select pg_advisory_unlock($1, hashtext($2))", [lease.number, lease.of]);
  }

  function go() {
    if (isClosed || beating) return;
    clearTimeout(next);
    beating = isInTime(beat(), silentMs)
      .then((isThere) => (isThere ? undefined : connection?.close().catch(() => undefined)))
      .finally(() => {
        beating = undefined;
        if (!isClosed && asked.size + held.size > 0) next = setTimeout(go, silentMs / BEATS).unref();
      });
  }

  async function giveBack(own: Connection) {
    for (const lease of [...held.values()]) await release(own, lease);
    await own.run("reset idle_session_timeout");
  }

  return {
    holds(lease) {
      if (!asked.has(keyOf(lease))) {
        asked.set(keyOf(lease), lease);
        go();
      }
      return held.has(keyOf(lease)) && isSure();
    },
    leave(lease) {
      if (asked.delete(keyOf(lease))) go();
    },
    async close() {
      isClosed = true;
      clearTimeout(next);
      await beating;
      if (connection?.lost() === undefined && connection) await giveBack(connection).catch(() => undefined);
      await connection?.close();
    },
  };
}
