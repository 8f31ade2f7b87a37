"use client";

import { useEffect, useState } from "react";

const PAUSE_MS = 1_000;

/**
 * A component that is loaded once it is wanted, and asked for again when it does not arrive: what a desk that just died does
 * not send must not take the page with it. `load` is always the same function.
 */
export function useWantedComponent<P>(
  load: () => Promise<React.ComponentType<P>>,
  isWanted: boolean,
): React.ComponentType<P> | undefined {
  const [loaded, setLoaded] = useState<React.ComponentType<P>>();
  useEffect(() => {
    if (!isWanted) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const ask = () =>
      load().then(
        (component) => !isOver && setLoaded(() => component),
        () => {
          if (!isOver) timer = setTimeout(ask, PAUSE_MS);
        },
      );
    void ask();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [load, isWanted]);
  return loaded;
}
