"use client";

import { useCallback, useEffect, useState } from "react";
import { atDesk } from "../ui/desk-address";
import type { Palette as LoadedPalette } from "./palette";

/** Opens the palette, by a press or by Ctrl or Cmd K; it is loaded when it is first asked for. Else a link to the search. */
export function PaletteOpener() {
  const [Palette, setPalette] = useState<typeof LoadedPalette>();
  const [isOpen, setOpen] = useState(false);
  const open = useCallback(async () => {
    setOpen(true);
    try {
      const loaded = await import("./palette");
      setPalette(() => loaded.Palette);
    } catch {
      location.assign(atDesk("/search"));
    }
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      open();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [open]);
  return (
    <>
      <a
        aria-haspopup="dialog"
        className="inline-flex min-h-6 items-center whitespace-nowrap text-ink-2 hover:text-ink-1"
        href={atDesk("/search")}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          open();
        }}
        title="Find anything, go anywhere (Ctrl K or Cmd K)"
      >
        <svg aria-hidden="true" className="sm:hidden" height="20" viewBox="0 0 20 20" width="24">
          <path
            d="M13 13 L18 18 M14 8 A6 6 0 1 1 2 8 A6 6 0 1 1 14 8"
            fill="none"
            stroke="currentColor"
            strokeWidth="2"
          />
        </svg>
        <span className="sr-only sm:not-sr-only xl:sr-only">Search</span>
        <kbd className="hidden rounded border border-line px-1.5 text-xs leading-5 xl:inline">Ctrl K</kbd>
      </a>
      {isOpen && Palette && <Palette onClose={() => setOpen(false)} />}
    </>
  );
}
