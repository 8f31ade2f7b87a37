"use client";

import { useEffect, useState } from "react";
import type { SearchAnswer } from "@/domain/search/search";
import { wordsOf } from "@/domain/search/search-words";
import { askedNow } from "../ui/desk-address";
import type { Watched } from "./actions";

/** How long typing rests before the desk is searched. */
const PAUSE_MS = 150;
/** Of each kind; the page of the search has more. */
const HITS = 4;

/** The two times in the address of the page, to be asked in the same way; empty for the present. */
export function timesInAddress(address: string): string {
  const params = new URLSearchParams(address);
  const [effectiveAt, knownAt] = [params.get("effectiveAt"), params.get("knownAt")];
  return effectiveAt && knownAt ? `&${new URLSearchParams({ effectiveAt, knownAt })}` : "";
}

/** Categories and indicators by name, once they arrive. */
export function useWatchedIndicators(): Watched {
  const [watched, setWatched] = useState<Watched>([]);
  useEffect(() => {
    fetch(askedNow("/api/board"))
      .then((answer) => answer.json() as Promise<{ categories: Watched }>)
      .then(
        ({ categories }) => setWatched(categories),
        () => undefined,
      );
  }, []);
  return watched;
}

type Found = { typed: string; groups: SearchAnswer["groups"]; isLost: boolean };

/** What the desk finds for what was typed, asked once the typing pauses. `isAsking` until the answer is for it. */
export function useSearchResults(typed: string, times: string): Found & { isAsking: boolean } {
  const [found, setFound] = useState<Found>({ typed: "", groups: [], isLost: false });
  const isWord = wordsOf(typed).length > 0;
  useEffect(() => {
    if (!isWord) return;
    const left = new AbortController();
    const later = setTimeout(async () => {
      try {
        const text = `/api/search?limit=${HITS}&q=${encodeURIComponent(typed)}${times}`;
        const answer = await fetch(askedNow(text), { signal: left.signal });
        if (!answer.ok) throw new Error(`${answer.status}`);
        const { groups }: SearchAnswer = await answer.json();
        setFound({ typed, groups, isLost: false });
      } catch {
        if (!left.signal.aborted) setFound({ typed, groups: [], isLost: true });
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(later);
      left.abort();
    };
  }, [typed, times, isWord]);
  return isWord
    ? { ...found, isAsking: found.typed !== typed }
    : { typed, groups: [], isLost: false, isAsking: false };
}
