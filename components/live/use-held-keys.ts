"use client";

import { useCallback, useEffect, useRef } from "react";

/**
 * Holds what is typed until the dialog that was asked for is there to take it; no key of the page acts on it meanwhile,
 * nor follows the link that has the focus. Who presses the key that asked for it once more means no letter.
 */
function holdKeys(opener: string): () => string {
  let text = "";
  const hold = (event: KeyboardEvent) => {
    const isText = event.key.length === 1;
    if (event.ctrlKey || event.metaKey || event.altKey || !(isText || event.key === "Enter")) return;
    const isAgain = text === "" && event.key === opener;
    if (isText && !isAgain) text += event.key;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener("keydown", hold, true);
  return () => {
    removeEventListener("keydown", hold, true);
    return text;
  };
}

/** `hold` begins to hold keys, unless a dialog is open, which has them itself; `take` lets go, and answers what was typed. */
export function useHeldKeys(): { hold(opener?: string): void; take(): string } {
  const held = useRef<() => string>(undefined);
  const take = useCallback(() => {
    const text = held.current?.() ?? "";
    held.current = undefined;
    return text;
  }, []);
  const hold = useCallback((opener = "") => {
    if (!document.querySelector("dialog[open]")) held.current ??= holdKeys(opener);
  }, []);
  useEffect(() => () => void take(), [take]);
  return { hold, take };
}
