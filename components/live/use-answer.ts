"use client";

import { useEffect, useSyncExternalStore } from "react";
import { cachedAnswer, keepQuery, onQueriesChange } from "./live-queries";

/** An answer of the desk: what the server rendered the page with at first, then whatever is newer. */
export function useAnswer<T>(url: string, first: T): T {
  useEffect(() => keepQuery(url), [url]);
  const answer = useSyncExternalStore(
    onQueriesChange,
    () => cachedAnswer(url) as T | undefined,
    () => undefined,
  );
  return answer ?? first;
}
