"use client";

import { useEffect, useState } from "react";
import { fromWire } from "@/domain/time/wire";
import { atDesk } from "../ui/desk-address";

/** What the desk answers at an address, asked once; an address of null is not asked. `isLost` when it did not answer. */
export function useAskedOnce<T>(url: string | null): { answer: T | undefined; isLost: boolean } {
  const [asked, setAsked] = useState<{ url: string; answer?: T; isLost: boolean }>();
  useEffect(() => {
    if (url === null) return;
    const left = new AbortController();
    fetch(atDesk(url), { cache: "no-cache", signal: left.signal })
      .then(async (answer) => {
        if (!answer.ok) throw new Error(`${answer.status}`);
        setAsked({ url, answer: fromWire<T>(await answer.text()), isLost: false });
      })
      .catch(() => left.signal.aborted || setAsked({ url, isLost: true }));
    return () => left.abort();
  }, [url]);
  const isCurrent = asked?.url === url;
  return { answer: isCurrent ? asked?.answer : undefined, isLost: isCurrent && asked?.isLost === true };
}
