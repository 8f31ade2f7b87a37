import { setTimeout as sleep } from "node:timers/promises";
import { openReaderQueue, type QueueLimits } from "../reader-queue";
import type { Readers, Reading, View } from "../store";
import type { Connect, Connection, Place } from "./connection";
import { isAway, translated } from "./failure";
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

/** How long reads wait for a server that is away, such as one that is restarted, from when it was first found away. */
const PATIENCE_MS = 2_000;
const RETRY_MS = 100;

/** Begins a view: one snapshot for everything that is read through it. */
async function beginView(reader: Reader): Promise<void> {
  const { run, place } = reader.connection;
  const counted = reader.isMended ? `${readCounted(place)}; ` : "";
  const [[mended] = []] = await run(
    `begin isolation level repeatable read read only; ${counted}${newestMend(place)}`,
  );
  if (reader.isMended || Number(mended) === 0) return;
  reader.isMended = true;
  await run(readCounted(place));
}

/** The readers of a desk in a schema: connections that are opened as they are needed, up to a limit. */
export function openReaders(place: Place, connect: Connect, limits = LIMITS): Readers {
  const idle: Reader[] = [];
  const underWay = new Set<Promise<unknown>>();
  const line = openReaderQueue<Reader>(limits);
  let isClosed = false;
  let awaySince: number | undefined;
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

  /** A reader whose view has begun; while the server is away, the next attempt follows. */
  async function begun(reading: Reading): Promise<Reader> {
    for (;;) {
      reading.signal?.throwIfAborted();
      let reader: Reader | undefined;
      try {
        reader = await free(reading);
        await beginView(reader);
        awaySince = undefined;
        return reader;
      } catch (error) {
        if (reader && isAway(error)) await reader.connection.close().catch(() => undefined);
        if (reader) giveBack(reader);
        if (!isAway(error) || isClosed) throw error;
        awaySince ??= performance.now();
        if (performance.now() > awaySince + PATIENCE_MS) throw error;
        await sleep(RETRY_MS);
      }
    }
  }

  async function read<T>(work: (view: View) => Promise<T>, reading: Reading = {}): Promise<T> {
    let reader: Reader | undefined;
    try {
      reader = await begun(reading);
      return await work({ db: reader.connection.db });
    } catch (error) {
      throw translated(error, false);
    } finally {
      if (reader) await endView(reader);
    }
  }

  async function endView(reader: Reader) {
    if (!reader.connection.lost()) await reader.connection.run("commit").catch(() => undefined);
    giveBack(reader);
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
