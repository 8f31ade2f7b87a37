import { DrizzleQueryError } from "drizzle-orm";
import { openReaderQueue, type QueueLimits } from "../reader-queue";
import type { Readers, Reading, View } from "../store";
import type { Connect, Connection, Place } from "./connection";
import { newestMend, readCounted } from "./mended-times";

export type PoolLimits = QueueLimits & { most: number; mostLongRunning: number };

/** Connections for reads: enough to keep a server of two processors busy, and few enough for several servers. */
const LIMITS: PoolLimits = {
  most: 8,
  mostLongRunning: 6,
  mostWaiting: 1_000,
  mostLong: 200,
  longestWaitMs: 10_000,
};

type Reader = { connection: Connection; isMended: boolean; isLong: boolean };

const closing = () => new Error("The desk is closing.");

/**
 * Reads a consistent view: one snapshot for everything that `work` reads.
 * Shape: `reader.isMended` remembers that the desk's clock was corrected.
 */
async function viewed<T>(reader: Reader, work: (view: View) => Promise<T>): Promise<T> {
  const { connection } = reader;
  const { place } = connection;
  const begin = `begin isolation level repeatable read read only; ${reader.isMended ? `${readCounted(place)}; ` : ""}${newestMend(place)}`;
  const [[mended] = []] = await connection.run(begin);
  if (!reader.isMended && Number(mended) > 0) {
    reader.isMended = true;
    await connection.run(readCounted(place));
  }
  try {
    return await work({ db: connection.db });
  } finally {
    if (!connection.lost()) await connection.run("commit");
  }
}

/** The readers of a desk in a schema: connections that are opened as they are needed, up to a limit. */
export function openReaders(place: Place, connect: Connect, limits = LIMITS): Readers {
  const idle: Reader[] = [];
  const underWay = new Set<Promise<unknown>>();
  const line = openReaderQueue<Reader>(limits);
  let isClosed = false;
  let opened = 0;
  let longOnes = 0;

  const mayStart = (isLong: boolean) => !isLong || longOnes < limits.mostLongRunning;

  function take(isLong: boolean): Reader | undefined {
    if (!mayStart(isLong)) return undefined;
    let reader = idle.pop();
    while (reader?.connection.lost()) {
      opened -= 1;
      reader = idle.pop();
    }
    if (reader) begin(reader, isLong);
    return reader;
  }

  function begin(reader: Reader, isLong: boolean) {
    reader.isLong = isLong;
    if (isLong) longOnes += 1;
  }

  async function open(isLong: boolean): Promise<Reader> {
    opened += 1;
    try {
      const connection = await connect(place);
      const reader = { connection, isMended: false, isLong: false };
      begin(reader, isLong);
      return reader;
    } catch (error) {
      opened -= 1;
      throw error;
    }
  }

  function giveBack(reader: Reader) {
    if (reader.isLong) longOnes -= 1;
    if (reader.connection.lost()) opened -= 1;
    else idle.push(reader);
    line.move(take);
  }

  async function free({ isLong = false, signal }: Reading): Promise<Reader> {
    const taken = take(isLong);
    if (taken) return taken;
    return opened < limits.most && mayStart(isLong) ? open(isLong) : line.join(isLong, signal);
  }

  async function read<T>(work: (view: View) => Promise<T>, reading: Reading = {}): Promise<T> {
    reading.signal?.throwIfAborted();
    const reader = await free(reading);
    try {
      return await viewed(reader, work);
    } catch (error) {
      throw error instanceof DrizzleQueryError && error.cause ? error.cause : error;
    } finally {
      giveBack(reader);
    }
  }

  const noted: Readers["read"] = (work, reading) => {
    if (isClosed) return Promise.reject(closing());
    const answer = read(work, reading);
    const settled = answer.catch(() => undefined).finally(() => underWay.delete(settled));
    underWay.add(settled);
    return answer;
  };

  return {
    read: noted,
    seek: (work) => noted(work),
    async close() {
      isClosed = true;
      line.close(closing());
      await Promise.all(underWay);
      await Promise.all(idle.map(({ connection }) => connection.close()));
    },
  };
}
