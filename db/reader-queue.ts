import { DeskOverloaded, OVERLOAD } from "@/domain/overload";

/** A place in the queue for a reader; `begin` and `leave` each end the wait. */
type Place<R> = { isLong: boolean; begin(reader: R): void; leave(reason: unknown): void };

/** `mostLong` of the waiting may be long reads. */
export type QueueLimits = { mostWaiting: number; mostLong: number; longestWaitMs: number };

/** The queue for readers, first come, first served. */
type ReaderLine<R> = {
  /**
   * Errors: DeskOverloaded at once when too many wait, later after too long; the signal's reason when it is aborted.
   */
  join(isLong: boolean, signal: AbortSignal | undefined): Promise<R>;
  /** Starts those that `take` has a reader for, first come, first served. */
  move(take: (isLong: boolean) => R | undefined): void;
  /** Rejects everyone who waits. */
  close(reason: Error): void;
};

export function openReaderQueue<R>(limits: QueueLimits): ReaderLine<R> {
  const places = new Set<Place<R>>();
  const longOnes = () => [...places].filter(({ isLong }) => isLong).length;

  return {
    join(isLong, signal) {
      if (places.size >= limits.mostWaiting || (isLong && longOnes() >= limits.mostLong))
        return Promise.reject(new DeskOverloaded(OVERLOAD.tooMany));
      return new Promise((resolve, reject) => {
        const end = () => {
          clearTimeout(patience);
          signal?.removeEventListener("abort", onAbort);
          places.delete(place);
        };
        const place: Place<R> = {
          isLong,
          begin(reader) {
            end();
            resolve(reader);
          },
          leave(reason) {
            end();
            reject(reason);
          },
        };
        const onAbort = () => place.leave(signal?.reason);
        const patience = setTimeout(
          () => place.leave(new DeskOverloaded(OVERLOAD.tooMany)),
          limits.longestWaitMs,
        );
        signal?.addEventListener("abort", onAbort, { once: true });
        places.add(place);
      });
    },
    move(take) {
      for (const place of places) {
        const reader = take(place.isLong);
        if (reader) place.begin(reader);
      }
    },
    close(reason) {
      for (const place of places) place.leave(reason);
    },
  };
}
