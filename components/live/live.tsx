"use client";

import { useLazyComponent } from "./use-lazy-component";

/**
 * Keeps the answers of a page fresh; `revision` is the one that it was drawn with. What it takes for that is loaded once
 * the page can be read and used.
 */
export function Live({ revision }: { revision: number }) {
  const Asking = useLazyComponent(async () => (await import("./live-poller")).LivePoller, NotLive);
  return Asking ? <Asking revision={revision} /> : null;
}

const NotLive = () => (
  <p className="hatched border-y-4 border-double border-ink-1 bg-card px-6 py-3 font-semibold" role="status">
    This page is not updating: part of it did not load. Reload it.
  </p>
);
