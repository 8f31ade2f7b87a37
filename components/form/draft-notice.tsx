"use client";

import { type FormDraft, sentWordsOf } from "@/domain/input/form-draft";
import { MINUTE_MS, spanOf } from "@/domain/time/time";
import type { DraftState } from "./draft-state";

type Props = { state: DraftState; use(draft: FormDraft): void; discard(): void };

/** Says that a form is filled in with a draft, from when, and how to be rid of it; nothing without one. */
export function DraftNotice({ state: { restored, others, isKept }, use, discard }: Props) {
  if (!restored && others.length === 0 && isKept) return null;
  const now = Date.now();
  return (
    <div
      className="no-print flex flex-wrap items-center gap-x-3 gap-y-1.5 rounded-md border border-dashed border-ink-3 bg-page px-3 py-2 text-[13.5px] leading-5"
      role="status"
    >
      {restored && (
        <p className="min-w-48 flex-1">
          <b>Draft</b> from {whenOf(restored, now)}.{" "}
          {restored.sentAt === null ? "Not sent yet." : sentWordsOf(restored.sentAt, now)}
        </p>
      )}
      {restored && (
        <button className="button" onClick={discard} type="button">
          Discard draft
        </button>
      )}
      {others.map((draft) => (
        <button className="button" key={draft.id} onClick={() => use(draft)} type="button">
          Use draft from {whenOf(draft, now)}
        </button>
      ))}
      {!isKept && (
        <p className="basis-full">
          This browser cannot keep drafts. Send the form before you leave this page.
        </p>
      )}
    </div>
  );
}

/** How long ago, by the browser's own clock: that of the desk may be another. */
const whenOf = ({ savedAt }: FormDraft, now: number) =>
  now - savedAt < MINUTE_MS ? "a moment ago" : `${spanOf(now - savedAt)} ago`;
