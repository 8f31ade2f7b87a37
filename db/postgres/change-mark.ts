import type { Connect, Connection, Place } from "./connection";
import { shareDesk } from "./open-lock";

/** After how long a lost connection is opened again. */
const AGAIN_MS = 1_000;
/** How often a server tries to take the scheduled work over, which another one holds until its connection ends. */
const TAKE_OVER_MS = 5_000;
/** What the server with the scheduled work locks, with the number of the desk's schema. */
const KEEPING_UP = 7_201_403;

type Changes = {
  /** Changes whenever any server has changed the database. */
  mark(): number;
  /** Whether the server is away, as far as is known. */
  isLost(): boolean;
  /** Whether this server holds the scheduled work. */
  keepsUp(): boolean;
  /** SQL: notifies every server of the change under way, once it is committed. */
  notice: string;
  /** Notes a change of this server, by the number of its process, at once: its notification is then not counted again. */
  noteOwn(processId: number | undefined): void;
  close(): Promise<void>;
};

/**
 * Listens for changes of a desk. While the connection is lost the mark changes with every call, and once more when it is
 * there again: what was missed meanwhile is then read anew.
 */
export async function watchChanges(place: Place, connect: Connect): Promise<Changes> {
  const channel = `watchfloor_${place.schema}`;
  let mark = 1;
  let own: number | undefined;
  let isClosed = false;
  let listening: Connection | undefined;
  let keeping: Connection | undefined;
  let again: NodeJS.Timeout | undefined;
  let trying: NodeJS.Timeout | undefined;

  async function listen() {
    const connection = await connect(place);
    connection.onNotice((processId) => {
      if (processId !== own) mark += 1;
    });
    connection.onLost(() => {
      mark += 1;
      listenAgain();
    });
    await shareDesk(connection).catch(async (error) => {
      await connection.close();
      throw error;
    });
    await connection.run(`listen "${channel}"`);
    listening = connection;
    mark += 1;
    await takeOver(connection);
  }

  async function takeOver(connection: Connection) {
    if (isClosed || connection.lost()) return;
    const lock = `select pg_try_advisory_lock(${KEEPING_UP}, hashtext($1))`;
    const [[isTaken] = []] = await connection.rows(lock, [place.schema]);
    if (isTaken === 1) keeping = connection;
    else trying = setTimeout(() => void takeOver(connection).catch(() => undefined), TAKE_OVER_MS).unref();
  }

  function listenAgain() {
    if (isClosed) return;
    again = setTimeout(() => void listen().catch(listenAgain), AGAIN_MS).unref();
  }

  await listen();
  return {
    mark() {
      if (listening?.lost()) mark += 1;
      return mark;
    },
    isLost: () => listening?.lost() !== undefined,
    keepsUp: () => keeping !== undefined && keeping.lost() === undefined,
    notice: `notify "${channel}"`,
    noteOwn(processId) {
      own = processId;
      mark += 1;
    },
    async close() {
      isClosed = true;
      clearTimeout(again);
      clearTimeout(trying);
      await listening?.close();
    },
  };
}
