"use client";

import { usePathname } from "next/navigation";
import type { SavedChange } from "@/domain/changes/saved-change";
import { pathOnDesk } from "../ui/desk-address";
import { Link } from "../ui/link";
import { Typed } from "../ui/typed";
import type { FormAction } from "./form-state";
import { RequestKeyField } from "./request-key-field";
import { useFormAnswer } from "./use-form-answer";

type Props = { saved: SavedChange; undo: FormAction; dismiss(): void };

/** What was saved and where, with the way to undo it. */
export function SavedCard({ saved, undo, dismiss }: Props) {
  return (
    <div className="card flex flex-wrap items-center gap-x-4 gap-y-2 border-l-4 border-l-accent px-4 py-3 text-[15px] leading-6 shadow-lg sm:min-w-80 sm:max-w-xl">
      <p className="min-w-0 flex-1 basis-48 break-words">
        <b>{saved.said}</b>
        {saved.subject && " · "}
        {saved.subject && <Where saved={saved} />}
        {saved.how && ` ${saved.how}`}
      </p>
      {saved.undo && <UndoForm action={undo} entry={saved.entry} key={saved.entry} />}
      <button
        aria-label="Dismiss"
        className="button min-w-9 border-transparent px-2 [@media(scripting:none)]:hidden"
        onClick={dismiss}
        type="button"
      >
        ✕
      </button>
    </div>
  );
}

const Where = ({ saved: { subject, href } }: { saved: SavedChange }) =>
  href ? (
    <Link className="link" href={href}>
      <Typed>{subject}</Typed>
    </Link>
  ) : (
    <Typed>{subject}</Typed>
  );

function UndoForm({ action, entry }: { action: FormAction; entry: number }) {
  const [state, send, isPending] = useFormAnswer(action);
  const here = pathOnDesk(usePathname());
  return (
    <form action={send} aria-label="Undo" className="flex flex-wrap items-center gap-3">
      <RequestKeyField state={state} />
      <input name="entry" type="hidden" value={entry} />
      <input name="here" type="hidden" value={here} />
      {state && (
        <span className="basis-full font-semibold text-level-5" role="alert">
          {state.problems.map(({ message }) => message).join(" ")}
        </span>
      )}
      <button aria-disabled={isPending} className="button" type="submit">
        {isPending ? "Undoing …" : "Undo"}
      </button>
    </form>
  );
}
