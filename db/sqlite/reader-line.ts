import { DeskOverloaded, OVERLOAD } from "@/domain/overload";

/** Where whoever waits for a reader stands; `begin` and `leave` each end the waiting. */
type Place<R> = { isLong: boolean; begin(reader: R): void; leave(reason: unknown): void };

/** `mostLong` of those that wait may be long readings. */
export type LineLimits = { mostWaiting: number; mostLong: number; longestWaitMs: number };

/** The line of those that wait for a reader, in the order in which they came. */
export type ReaderLine<R> = {
  /** Errors: DeskOverloaded at once when too many wait, later after too long; the signal's reason when it is aborted. */
  join(isLong: boolean, signal: AbortSignal | undefined): Promise<R>;
  /** Lets those begin, first come first, whom `take` has a reader for. */
  move(take: (isLong: boolean) => R | undefined): void;
  /** Sends everybody away. */
  close(reason: Error): void;
};

export function openReaderLine<R>(limits: LineLimits): ReaderLine<R> {
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
