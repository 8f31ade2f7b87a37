"use client";

import { useEffect, useRef } from "react";
import { ShortcutList } from "./shortcut-list";

/** Every keyboard shortcut, over the current page. */
export function ShortcutsDialog({ onClose }: { onClose(): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog aria-label="Keyboard shortcuts" className="dialog max-w-2xl p-5" onClose={onClose} ref={dialog}>
      <div className="mb-3 flex items-center justify-between gap-4">
        <h2 className="text-lg font-semibold">Keyboard shortcuts</h2>
        <button className="button" onClick={() => dialog.current?.close()} type="button">
          Close
        </button>
      </div>
      <ShortcutList />
    </dialog>
  );
}
