"use client";

import { useEffect, useRef } from "react";
import { ShortcutList } from "./shortcut-list";

/** Every keyboard shortcut, over the current page. */
export function ShortcutsDialog({ onClose }: { onClose(): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      aria-label="Keyboard shortcuts"
      className="m-auto w-[calc(100%-2rem)] max-w-2xl rounded-tremor-default border border-line bg-card p-5 text-ink-1 shadow-lg backdrop:bg-black/40"
      onClose={onClose}
      ref={dialog}
    >
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
