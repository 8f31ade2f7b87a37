import type { Connect, Connection, Place } from "./connection";

/** After how long a lost connection is opened again. */
const AGAIN_MS = 1_000;

type Changes = {
  /** Changes whenever any server has changed the database. */
  mark(): number;
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

  async function listen() {
    const connection = await connect(place);
    connection.onNotice((processId) => {
      if (processId !== own) mark += 1;
    });
    connection.onLost(() => {
      mark += 1;
      listenAgain();
    });
    await connection.run(`listen "${channel}"`);
    listening = connection;
    mark += 1;
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
    notice: `notify "${channel}"`,
    noteOwn(processId) {
      own = processId;
      mark += 1;
    },
    async close() {
      isClosed = true;
      clearTimeout(again);
      await listening?.close();
    },
  };
}
