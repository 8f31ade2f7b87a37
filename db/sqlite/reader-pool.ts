import { DrizzleQueryError } from "drizzle-orm/errors";
import { DeskOverloaded, OVERLOAD } from "@/domain/overload";
import type { Readers, Reading, View } from "../store";
import { type ReaderThread, startReaderThread } from "./reader-thread";
import { readersInProcess } from "./readers-in-process";

/** `mostLong` of the readings that wait may be long ones. */
export type PoolLimits = {
  readers: number;
  mostWaiting: number;
  mostLong: number;
  longestWaitMs: number;
  longestReadMs: number;
};

/** What the served desk allows. Each reader takes about 10 MB. */
export const SERVED_LIMITS: PoolLimits = {
  readers: 2,
  mostWaiting: 400,
  mostLong: 60,
  longestWaitMs: 30_000,
  longestReadMs: 20_000,
};

const closing = () => new Error("The desk is closing; nothing more is read.");

type Waiter = { isLong: boolean; begin(reader: ReaderThread): void; leave(reason: unknown): void };

/**
 * Readers in threads of their own, so that nobody waits for what another one reads; seeks stay on the thread that asks.
 * Shape: a thread is started when it is needed first, and again when one was lost. Long readings leave one reader free;
 *        within that, whoever came first goes first.
 */
export function openReaderPool(file: string, limits: PoolLimits = SERVED_LIMITS): Readers {
  const seeks = readersInProcess(file);
  const threads = new Set<ReaderThread>();
  const idle: ReaderThread[] = [];
  const waiting = new Set<Waiter>();
  const underWay = new Set<Promise<unknown>>();
  const busy = { all: 0, long: 0 };
  let isClosed = false;

  /** Threads that were given up and have not ended yet take the place of others only when they are many. */
  const mayBegin = (isLong: boolean) =>
    busy.all < limits.readers &&
    (idle.length > 0 || threads.size < 2 * limits.readers) &&
    (!isLong || busy.long < Math.max(1, limits.readers - 1));

  function start(): ReaderThread {
    const reader = startReaderThread(file);
    threads.add(reader);
    void reader.ended.then(() => {
      threads.delete(reader);
      beginNext();
    });
    return reader;
  }

  function grab(isLong: boolean): ReaderThread {
    let reader = idle.pop();
    while (reader?.isAlive() === false) reader = idle.pop();
    reader ??= start();
    busy.all += 1;
    busy.long += isLong ? 1 : 0;
    return reader;
  }

  function giveBack(reader: ReaderThread, isLong: boolean) {
    busy.all -= 1;
    busy.long -= isLong ? 1 : 0;
    reader.release();
    if (reader.isAlive()) idle.push(reader);
    beginNext();
  }

  function beginNext() {
    for (const waiter of waiting) {
      if (busy.all >= limits.readers) return;
      if (mayBegin(waiter.isLong)) waiter.begin(grab(waiter.isLong));
    }
  }

  function take(isLong: boolean, signal: AbortSignal | undefined): Promise<ReaderThread> | ReaderThread {
    if (mayBegin(isLong)) return grab(isLong);
    const long = [...waiting].filter((waiter) => waiter.isLong).length;
    if (waiting.size >= limits.mostWaiting || (isLong && long >= limits.mostLong))
      throw new DeskOverloaded(OVERLOAD.tooMany);
    return new Promise((resolve, reject) => {
      const leave = (reason: unknown) => {
        settle();
        reject(reason);
      };
      const onAbort = () => leave(signal?.reason);
      const patience = setTimeout(() => leave(new DeskOverloaded(OVERLOAD.tooMany)), limits.longestWaitMs);
      const settle = () => {
        clearTimeout(patience);
        signal?.removeEventListener("abort", onAbort);
        waiting.delete(waiter);
      };
      const waiter: Waiter = {
        isLong,
        leave,
        begin(reader) {
          settle();
          resolve(reader);
        },
      };
      signal?.addEventListener("abort", onAbort, { once: true });
      waiting.add(waiter);
    });
  }

  async function read<T>(work: (view: View) => Promise<T>, { isLong = false, signal }: Reading): Promise<T> {
    signal?.throwIfAborted();
    const reader = await take(isLong, signal);
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
      throw error instanceof DrizzleQueryError && error.cause ? error.cause : error;
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
      for (const waiter of waiting) waiter.leave(closing());
      await Promise.all(underWay);
      const all = [...threads];
      for (const reader of all) reader.abandon(closing());
      await Promise.all([...all.map(({ ended }) => ended), seeks.close()]);
    },
  };
}
