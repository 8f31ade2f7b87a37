"use client";

import { useEffect, useState } from "react";

const EVENT = "watchfloor:saved";
const SHOWN_MS = 8000;

/** Has the page that comes next say what was saved. */
export const announceSaved = (words: string): boolean =>
  window.dispatchEvent(new CustomEvent(EVENT, { detail: words }));

/** What was saved last, for some seconds, on whichever page the form led to; it covers nothing that can be pressed. */
export function SavedNotice() {
  const [words, setWords] = useState("");
  useEffect(() => {
    const show = (event: Event) => event instanceof CustomEvent && setWords(String(event.detail));
    window.addEventListener(EVENT, show);
    return () => window.removeEventListener(EVENT, show);
  }, []);
  useEffect(() => {
    if (words === "") return;
    const timer = setTimeout(() => setWords(""), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <p
      className={
        words ? "card pointer-events-none fixed bottom-4 left-4 z-40 px-4 py-2 font-semibold" : "sr-only"
      }
      role="status"
    >
      {words}
    </p>
  );
}
