"use client";

import { useEffect, useState } from "react";
import type { HereAction } from "../form/form-state";
import { useHeldKeys } from "../live/use-held-keys";
import { atDesk } from "../ui/desk-address";
import { isKeyTaken } from "../ui/taken-keys";
import { type LevelTarget, onSetLevel, setLevelPathOf, targetOf } from "./set-level";
import type { SetLevelPanel as LoadedPanel } from "./set-level-panel";

type Props = { action: HereAction; onWatch: string };

/** Asks for the panel. */
const KEY = "u";

const LINK = "[data-set-level], [data-set-level-in]";

/**
 * Opens the panel that sets a level: by any link to that form, or by `u`, which takes the row or tile that has the focus.
 * The panel is loaded when first needed; if that fails, the page with the same form opens.
 */
export function SetLevelOpener({ action, onWatch }: Props) {
  const [Panel, setPanel] = useState<typeof LoadedPanel>();
  const [target, setTarget] = useState<LevelTarget>();
  const { hold, take } = useHeldKeys();
  useEffect(() => {
    const open = async (next: LevelTarget) => {
      hold(KEY);
      setTarget(next);
      try {
        const loaded = await import("./set-level-panel");
        setPanel(() => loaded.SetLevelPanel);
      } catch {
        location.assign(atDesk(setLevelPathOf(next)));
      }
    };
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element && event.target.closest<HTMLElement>(LINK);
      if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      open(targetOf(link));
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== KEY || event.metaKey || event.ctrlKey || event.altKey || isKeyTaken(event.target))
        return;
      event.preventDefault();
      const form = document.querySelector<HTMLInputElement>("#set-form [type=radio][name=level]");
      const link = document.activeElement?.closest("li, tr, [data-row]")?.querySelector<HTMLElement>(LINK);
      if (link) open(targetOf(link));
      else if (form) form.focus();
      else if (!document.querySelector("[data-past]")) open({});
    };
    document.addEventListener("click", onClick);
    document.addEventListener("keydown", onKey);
    const stopHearing = onSetLevel(open);
    return () => {
      document.removeEventListener("click", onClick);
      document.removeEventListener("keydown", onKey);
      stopHearing();
    };
  }, [hold]);
  if (!target || !Panel) return null;
  return (
    <Panel
      action={action}
      onClose={() => setTarget(undefined)}
      onWatch={onWatch}
      takeHeld={take}
      target={target}
    />
  );
}
