"use client";

import { useEffect, useState } from "react";
import { atDesk } from "../ui/desk-address";
import { noteArrival, noteContact, noteContactLost } from "./contact";
import { noteSign, silenceOf } from "./staleness";

/** How long the desk may be silent before it is polled: its stream has a heartbeat more often than this. */
const SILENT_MS = 2_500;
/** How long it has to give one. Both together, and a look between, are less than 5 s. */
const SIGN_MS = 1_500;
const LOOK_MS = 500;

/** Whether the desk gives a sign of life in time. A frozen server takes the question and answers nothing. */
const givesSign = (): Promise<boolean> =>
  fetch(atDesk("/api/health"), { cache: "no-store", signal: AbortSignal.timeout(SIGN_MS) }).then(
    () => true,
    () => false,
  );

/** Whether contact with the desk is lost; looks twice a second while the page is seen, and asks when it is silent. */
export function useContact(): boolean {
  const [isLost, setIsLost] = useState(false);
  useEffect(() => {
    noteArrival();
    let isAsking = false;
    const look = async () => {
      if (isAsking || document.visibilityState === "hidden") return;
      let hasSign = silenceOf(Date.now()) < SILENT_MS;
      if (!hasSign) {
        isAsking = true;
        hasSign = await givesSign();
        isAsking = false;
        if (hasSign) noteSign(Date.now());
      }
      if (hasSign) noteContact();
      else noteContactLost();
      setIsLost(!hasSign);
    };
    const looking = setInterval(look, LOOK_MS);
    return () => {
      clearInterval(looking);
      noteArrival();
      noteContact();
    };
  }, []);
  return isLost;
}
