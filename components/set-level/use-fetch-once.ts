"use client";

import { useEffect, useState } from "react";
import { fromWire } from "@/domain/time/wire";
import { askedNow } from "../ui/desk-address";

/** What the desk answers at an address, asked once; an address of null is not asked. `isLost` when it did not answer. */
export function useFetchOnce<T>(url: string | null): { answer: T | undefined; isLost: boolean } {
  const [fetched, setFetched] = useState<{ url: string; answer?: T; isLost: boolean }>();
  useEffect(() => {
    if (url === null) return;
    const left = new AbortController();
    fetch(askedNow(url), { cache: "no-cache", signal: left.signal })
      .then(async (answer) => {
        if (!answer.ok) throw new Error(`${answer.status}`);
        setFetched({ url, answer: fromWire<T>(await answer.text()), isLost: false });
      })
      .catch(() => left.signal.aborted || setFetched({ url, isLost: true }));
    return () => left.abort();
  }, [url]);
  const isCurrent = fetched?.url === url;
  return { answer: isCurrent ? fetched?.answer : undefined, isLost: isCurrent && fetched?.isLost === true };
}
