"use client";

import { useCallback, useEffect, useState } from "react";
import { useHeldKeys } from "../live/use-held-keys";
import { atDesk } from "../ui/desk-address";
import { isKeyTaken } from "../ui/taken-keys";
import type { Palette as LoadedPalette } from "./palette";
import type { ShortcutsDialog as LoadedShortcuts } from "./shortcuts-dialog";

type Dialog = typeof LoadedPalette | typeof LoadedShortcuts;

/**
 * Opens the palette, by a press on its link or by Ctrl or Cmd K, and the list of keys by `?`; each is loaded when it is
 * first asked for. Else a link to the search, or to the help.
 */
export function PaletteOpener() {
  const [Opened, setOpened] = useState<Dialog>();
  const show = useCallback(async (load: () => Promise<Dialog>, elsewhere: string) => {
    try {
      const loaded = await load();
      setOpened(() => loaded);
    } catch {
      location.assign(atDesk(elsewhere));
    }
  }, []);
  const { hold, take } = useHeldKeys();
  const open = useCallback(() => {
    hold();
    void show(async () => (await import("./palette")).Palette, "/search");
  }, [hold, show]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isHeld = event.ctrlKey || event.metaKey;
      if (event.key === "?" && !isHeld && !event.altKey && !isKeyTaken(event.target))
        return show(async () => (await import("./shortcuts-dialog")).ShortcutsDialog, "/help/keyboard");
      if (!isHeld || event.altKey || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      open();
    };
    const onClick = (event: MouseEvent) => {
      const isLink = event.target instanceof Element && event.target.closest("[data-palette]") !== null;
      if (!isLink || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open();
    };
    addEventListener("keydown", onKey);
    addEventListener("click", onClick);
    return () => {
      removeEventListener("keydown", onKey);
      removeEventListener("click", onClick);
    };
  }, [open, show]);
  return Opened ? <Opened onClose={() => setOpened(undefined)} takeHeld={take} /> : null;
}
