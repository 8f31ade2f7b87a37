"use client";

import useSWR from "swr";
import { fetchWire } from "./fetch-wire";

/** How often a page asks by itself when no stream tells it that something changed. */
const ASK_MS = 10_000;

/** An answer of the desk: what the server rendered the page with at first, then whatever is newer. */
export function useAnswer<T>(url: string, first: T): T {
  const { data } = useSWR<T>(url, fetchWire, {
    fallbackData: first,
    revalidateOnMount: false,
    refreshInterval: ASK_MS,
    keepPreviousData: true,
  });
  return data ?? first;
}
