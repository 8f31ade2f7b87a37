"use client";

import { useCallback, useEffect, useState } from "react";
import { atDesk } from "../ui/desk-address";
import { isKeyTaken } from "../ui/taken-keys";
import type { Palette as LoadedPalette } from "./palette";
import type { ShortcutsDialog as LoadedShortcuts } from "./shortcuts-dialog";

type Dialog = typeof LoadedPalette | typeof LoadedShortcuts;

/**
 * Opens the palette, by a press or by Ctrl or Cmd K, and the list of keys by `?`; each is loaded when it is first asked
 * for. Else a link to the search, or to the help.
 */
export function PaletteOpener({ children }: { children: React.ReactNode }) {
  const [Opened, setOpened] = useState<Dialog>();
  const show = useCallback(async (load: () => Promise<Dialog>, elsewhere: string) => {
    try {
      const loaded = await load();
      setOpened(() => loaded);
    } catch {
      location.assign(atDesk(elsewhere));
    }
  }, []);
  const open = useCallback(() => show(async () => (await import("./palette")).Palette, "/search"), [show]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isHeld = event.ctrlKey || event.metaKey;
      if (event.key === "?" && !isHeld && !event.altKey && !isKeyTaken(event.target))
        return show(async () => (await import("./shortcuts-dialog")).ShortcutsDialog, "/help/keyboard");
      if (!isHeld || event.altKey || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      open();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [open, show]);
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
      {Opened && <Opened onClose={() => setOpened(undefined)} />}
    </>
  );
}
