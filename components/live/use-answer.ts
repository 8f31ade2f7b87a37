"use client";

import { useEffect, useSyncExternalStore } from "react";
import { answerTo, hearQuestions, keepQuestion } from "./live-queries";

/** An answer of the desk: what the server rendered the page with at first, then whatever is newer. */
export function useAnswer<T>(url: string, first: T): T {
  useEffect(() => keepQuestion(url), [url]);
  const answer = useSyncExternalStore(
    hearQuestions,
    () => answerTo(url) as T | undefined,
    () => undefined,
  );
  return answer ?? first;
}
