"use client";

import { useEffect, useState } from "react";

type Loaded<P> = React.ComponentType<P>;

/** A component that is loaded once the page can be read and used; `instead` when it does not arrive. */
export function useLazyComponent<P>(
  load: () => Promise<Loaded<P>>,
  instead?: Loaded<P>,
): Loaded<P> | undefined {
  const [loaded, setLoaded] = useState<Loaded<P>>();
  const [first] = useState({ load, instead });
  useEffect(() => {
    first.load().then(
      (component) => setLoaded(() => component),
      () => setLoaded(() => first.instead),
    );
  }, [first]);
  return loaded;
}
