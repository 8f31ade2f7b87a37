import type { Connect, Connection, Place } from "./connection";
import { isInTime } from "./in-time";
import { shareDesk } from "./open-lock";

/** After how long a lost connection is opened again. */
const AGAIN_MS = 1_000;
/** How often the connection is tried, and how long it may take: one that a network forgot brings no notice, and no error. */
const TRIED_EVERY_MS = 4_000;

type Changes = {
  /** Changes whenever any server has changed the database. */
  mark(): number;
  /** Whether the server is away, as far as is known. */
  isLost(): boolean;
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
    trying = setTimeout(() => void tryOut(connection), TRIED_EVERY_MS).unref();
  }

  async function tryOut(connection: Connection) {
    const isThere = await isInTime(connection.run("select 1"), TRIED_EVERY_MS);
    if (isClosed || connection.lost()) return;
    if (isThere) {
      trying = setTimeout(() => void tryOut(connection), TRIED_EVERY_MS).unref();
      return;
    }
    await connection.close().catch(() => undefined);
    mark += 1;
    listenAgain();
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
