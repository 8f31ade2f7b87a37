"use client";

import { lazy, useEffect, useState } from "react";
import type { SavedChange } from "@/domain/changes/saved-change";
import type { FormAction } from "./form-state";

/** Loaded where something was saved; without a boundary around it, so that it is in the HTML without JavaScript. */
const SavedCard = lazy(async () => ({ default: (await import("./saved-card")).SavedCard }));

type Props = {
  /** What the last form of this browser saved; undefined when that is long ago. */
  saved: SavedChange | undefined;
  /** For how many milliseconds more it is shown, and can be undone. */
  leftMs: number;
  undo: FormAction;
};

/** Says on whichever page a form led to what was saved; it leaves by itself. */
export function SavedNotice({ saved, leftMs, undo }: Props) {
  const [goneEntry, setGoneEntry] = useState<number>();
  const entry = saved?.entry;
  useEffect(() => {
    if (entry === undefined) return;
    const timer = setTimeout(() => setGoneEntry(entry), leftMs);
    return () => clearTimeout(timer);
  }, [entry, leftMs]);
  const isShown = saved !== undefined && entry !== goneEntry;
  return (
    <>
      <div
        className={isShown ? "no-print fixed bottom-4 left-4 right-4 z-40 sm:left-auto" : ""}
        role="status"
      >
        {isShown && <SavedCard dismiss={() => setGoneEntry(entry)} saved={saved} undo={undo} />}
      </div>
      {/* Without scripts it neither leaves nor can be dismissed: the end of the page can be scrolled from under it. */}
      {isShown && <div className="no-print hidden h-40 [@media(scripting:none)]:block" />}
    </>
  );
}
