"use client";

import { useEffect, useRef } from "react";
import type { Instant } from "@/domain/time/time";
import { toWire } from "@/domain/time/wire";
import { atDesk } from "../ui/desk-address";

/** Tells the desk, when the reader leaves the board, what was known when they last saw it. */
export function useLastLook(knownAt: Instant): void {
  const seen = useRef(knownAt);
  seen.current = knownAt;
  useEffect(() => {
    const send = () => navigator.sendBeacon(atDesk("/api/look"), toWire({ knownAt: seen.current }));
    window.addEventListener("pagehide", send);
    return () => {
      window.removeEventListener("pagehide", send);
      send();
    };
  }, []);
}
