"use client";

import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Instant } from "@/domain/time/time";
import { deskHere } from "../ui/desk-address";

const keyHere = () => `watchfloor-last-look ${deskHere()}`;

/** What this desk knew when the browser last left its board; null before that, and where nothing is kept. */
function readLastLook(now: Instant): Instant | null {
  try {
    const kept = localStorage.getItem(keyHere()) ?? "";
    const at = /^\d{1,15}$/.test(kept) ? Number(kept) : null;
    return at !== null && at <= now ? at : null;
  } catch {
    return null;
  }
}

/**
 * The last look at the board from before this page, once its scripts run: so the page is the same for every browser.
 * Shape: `now` is what is known now, on the desk's clock; nothing was seen after it.
 */
export function useLastLook(now: Instant): Instant | null {
  const opened = useRef(now);
  const [lastLook, setLastLook] = useState<Instant | null>(null);
  useLayoutEffect(() => setLastLook(readLastLook(opened.current)), []);
  return lastLook;
}

/** Keeps in the browser, when the reader leaves the board, what was known when they last saw it. */
export function useNotedLook(knownAt: Instant): void {
  const seen = useRef(knownAt);
  seen.current = knownAt;
  useEffect(() => {
    const note = () => {
      try {
        localStorage.setItem(keyHere(), String(seen.current));
      } catch {
        // A browser that keeps nothing has no last look.
      }
    };
    window.addEventListener("pagehide", note);
    return () => {
      window.removeEventListener("pagehide", note);
      note();
    };
  }, []);
}
