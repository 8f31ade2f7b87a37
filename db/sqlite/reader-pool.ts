import { DrizzleQueryError } from "drizzle-orm/errors";
import { DeskOverloaded, OVERLOAD } from "@/domain/overload";
import { openReaderQueue, type QueueLimits } from "../reader-queue";
import type { Readers, Reading, View } from "../store";
import type { ConditionKeeper } from "./condition";
import { type ReaderThread, startReaderThread } from "./reader-thread";
import { readersInProcess } from "./readers-in-process";

/** `spareMs` and `restingMs`: how long a reader may have nothing to do, while there is another and as the last one. */
export type PoolLimits = QueueLimits & {
  readers: number;
  longestReadMs: number;
  spareMs: number;
  restingMs: number;
};

/** The limits of a served desk. Each reader takes about 10 MB, and 40 ms to start. */
export const SERVED_LIMITS: PoolLimits = {
  readers: 2,
  mostWaiting: 400,
  mostLong: 60,
  longestWaitMs: 30_000,
  longestReadMs: 20_000,
  spareMs: 2_000,
  restingMs: 60_000,
};

const closing = () => new Error("The desk is closing; nothing more is read.");

/**
 * A pool of reader threads, so that reads do not hold each other up; seeks stay on the calling thread.
 * Shape: threads start on demand, and again when one is lost; they end when they have had nothing to do for a while.
 *        Long reads leave one reader free; otherwise first come, first served. Once the files are lost, no thread is
 *        started, because it would open other files; the connection for seeks goes on.
 */
export function openReaderPool(
  file: string,
  condition: ConditionKeeper,
  limits: PoolLimits = SERVED_LIMITS,
): Readers {
  const seeks = readersInProcess(file, condition);
  const line = openReaderQueue<ReaderThread>(limits);
  const threads = new Set<ReaderThread>();
  /** The one used last comes last, and is used next; each with the clock at whose end it ends. */
  const idle = new Map<ReaderThread, NodeJS.Timeout>();
  const underWay = new Set<Promise<unknown>>();
  const mostLong = Math.max(1, limits.readers - 1);
  const busy = { all: 0, long: 0 };
  let isClosed = false;

  /** A reader for a read that can start now. Abandoned threads count until they have ended. */
  function take(isLong: boolean): ReaderThread | undefined {
    if (busy.all >= limits.readers || (isLong && busy.long >= mostLong)) return undefined;
    let reader = rested();
    while (reader?.isAlive() === false) reader = rested();
    if (!reader && (threads.size >= 2 * limits.readers || condition.now().status === "failed"))
      return undefined;
    busy.all += 1;
    busy.long += isLong ? 1 : 0;
    return reader ?? start();
  }

  function rested(): ReaderThread | undefined {
    const [reader, clock] = [...idle].at(-1) ?? [];
    clearTimeout(clock);
    if (reader) idle.delete(reader);
    return reader;
  }

  /** Puts a reader aside, and ends it when nothing comes for it; the last one later. */
  function rest(reader: ReaderThread, ms = limits.spareMs) {
    const clock = setTimeout(() => {
      const isLast = idle.size + busy.all === 1;
      if (isLast && ms < limits.restingMs) return rest(reader, limits.restingMs);
      idle.delete(reader);
      reader.abandon(closing());
    }, ms);
    idle.set(reader, clock.unref());
  }

  function start(): ReaderThread {
    const reader = startReaderThread(file);
    threads.add(reader);
    void reader.ended.then(() => {
      threads.delete(reader);
      line.move(take);
    });
    return reader;
  }

  function giveBack(reader: ReaderThread, isLong: boolean) {
    busy.all -= 1;
    busy.long -= isLong ? 1 : 0;
    reader.release();
    if (reader.isAlive()) rest(reader);
    line.move(take);
  }

  async function read<T>(work: (view: View) => Promise<T>, { isLong = false, signal }: Reading): Promise<T> {
    signal?.throwIfAborted();
    if (threads.size === 0 && condition.now().status === "failed") return seeks.read(work);
    const reader = take(isLong) ?? (await line.join(isLong, signal));
    let clock: NodeJS.Timeout | undefined;
    try {
      reader.hold(signal);
      const overdue = new Promise<never>((_, reject) => {
        clock = setTimeout(() => {
          const reason = new DeskOverloaded(OVERLOAD.tooLong);
          reader.abandon(reason);
          reject(reason);
        }, limits.longestReadMs);
      });
      return await Promise.race([work(reader.view), overdue]);
    } catch (error) {
      throw condition.translated(
        error instanceof DrizzleQueryError && error.cause ? error.cause : error,
        false,
      );
    } finally {
      clearTimeout(clock);
      giveBack(reader, isLong);
    }
  }

  return {
    read(work, reading = {}) {
      if (isClosed) return Promise.reject(closing());
      const answer = read(work, reading);
      const settled = answer.catch(() => undefined).finally(() => underWay.delete(settled));
      underWay.add(settled);
      return answer;
    },
    seek: seeks.seek,
    async close() {
      isClosed = true;
      line.close(closing());
      for (const clock of idle.values()) clearTimeout(clock);
      await Promise.all(underWay);
      const all = [...threads];
      for (const reader of all) reader.abandon(closing());
      await Promise.all([...all.map(({ ended }) => ended), seeks.close()]);
    },
  };
}
