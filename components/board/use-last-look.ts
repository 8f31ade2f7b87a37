"use client";

import { useEffect } from "react";
import type { Instant } from "@/domain/time";

const COOKIE = "watchfloor-last-look";
const YEAR_S = 31_536_000;

/** Remembers, when the reader leaves the board, what was known when they last saw it. */
export function useLastLook(knownAt: Instant): void {
  useEffect(() => {
    const remember = () => {
      document.cookie = `${COOKIE}=${knownAt}; path=/; max-age=${YEAR_S}; samesite=lax`;
    };
    window.addEventListener("pagehide", remember);
    return () => {
      window.removeEventListener("pagehide", remember);
      remember();
    };
  }, [knownAt]);
}
