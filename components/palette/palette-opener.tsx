"use client";

import { useCallback, useEffect, useState } from "react";
import { atDesk } from "../ui/desk-address";
import { isKeyTaken } from "../ui/taken-keys";
import type { KeyHelp as LoadedKeyHelp } from "./key-help";
import type { Palette as LoadedPalette } from "./palette";

/**
 * Opens the palette, by a press or by Ctrl or Cmd K, and the keys by `?`; both are loaded when they are first asked for.
 * Else a link to the search.
 */
export function PaletteOpener({ children }: { children: React.ReactNode }) {
  const [Palette, setPalette] = useState<typeof LoadedPalette>();
  const [KeyHelp, setKeyHelp] = useState<typeof LoadedKeyHelp>();
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
    const showKeys = async () => {
      const loaded = await import("./key-help");
      setKeyHelp(() => loaded.KeyHelp);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "?" && !isKeyTaken(event.target)) void showKeys().catch(() => undefined);
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
        {children}
      </a>
      {KeyHelp && <KeyHelp onClose={() => setKeyHelp(undefined)} />}
      {isOpen && Palette && <Palette onClose={() => setOpen(false)} />}
    </>
  );
}
