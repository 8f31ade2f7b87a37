"use client";

import { useEffect, useRef } from "react";
import { KeyTable } from "./key-table";

/** The keys of the desk, over whatever page is shown. */
export function KeyHelp({ onClose }: { onClose(): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      aria-labelledby="key-help"
      className="m-auto max-h-[85vh] w-[calc(100%-2rem)] max-w-2xl rounded-tremor-default border border-line bg-card p-0 text-ink-1 shadow-lg backdrop:bg-black/40"
      onClose={onClose}
      ref={dialog}
    >
      <div className="flex items-center justify-between gap-4 border-b border-line py-2 pl-4 pr-2">
        <h2 className="text-[15px] font-semibold" id="key-help">
          Keys
        </h2>
        <button className="button" onClick={() => dialog.current?.close()} type="button">
          Close
        </button>
      </div>
      <div className="px-4 pt-3">
        <KeyTable />
      </div>
    </dialog>
  );
}
