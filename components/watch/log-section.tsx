import { TEXT_LIMITS } from "@/domain/input/text-limits";
import type { Paged } from "@/domain/list/list-page";
import type { LogLine as Line } from "@/domain/watch/watch-entry";
import { ActionForm } from "../form/action-form";
import { TextField } from "../form/field";
import type { FormAction } from "../form/form-state";
import { InstantField } from "../form/instant-field";
import { OnWatchField } from "../form/on-watch-field";
import { Card } from "../ui/card";
import { Instant } from "../ui/instant";
import { Link } from "../ui/link";
import { Typed } from "../ui/typed";

type Props = { lines: Paged<Line>; skipped: number; rows: number; onWatch: string; action: FormAction };

/** The log of the watches, latest first; corrected entries also show their first text. */
export const LogSection = ({ lines, skipped, rows, onWatch, action }: Props) => (
  <Card aria-labelledby="log">
    <h2 className="mb-2 font-semibold" id="log">
      Log of the watch
    </h2>
    <div className="no-print border-b border-line pb-3">
      <ActionForm action={action} label="Write an entry" submit="Add entry">
        <TextField label="What happened" maxLength={TEXT_LIMITS.text} name="text" rows={2} />
        <div className="sm:max-w-80">
          <InstantField hint="Defaults to now." label="At" name="effectiveAt" optional />
        </div>
        <OnWatchField onWatch={onWatch} />
      </ActionForm>
    </div>
    {lines.rows.length === 0 && (
      <p className="mt-2 text-ink-2">
        No entries yet. Write down what happens, as it happens: the brief of the hand-over has all of it.
      </p>
    )}
    <ol className="divide-y divide-line">
      {lines.rows.map((line) => (
        <LogLine key={line.entry.entryId} {...line} />
      ))}
    </ol>
    <p className="no-print mt-2 flex gap-4">
      {skipped > 0 && (
        <Link className="link" href={`/watch?skip=${Math.max(0, skipped - rows)}#log`}>
          Newer
        </Link>
      )}
      {lines.hasMore && (
        <Link className="link" href={`/watch?skip=${skipped + rows}#log`}>
          Older
        </Link>
      )}
    </p>
  </Card>
);

const LogLine = ({ entry, before }: Line) => (
  <li className="grid gap-x-4 py-2 sm:grid-cols-[130px_1fr]">
    <span className="text-ink-2">
      <Instant at={entry.effectiveAt} />
    </span>
    <span>
      <span className="whitespace-pre-line">
        <Typed>{entry.text}</Typed>
      </span>
      {before && (
        <span className="block text-[13.5px] text-ink-2">
          corrected at <Instant at={entry.recordedAt} />; it said:{" "}
          <s>
            <Typed>{before.text}</Typed>
          </s>
        </span>
      )}
      <span className="block text-xs text-ink-2">
        <Typed>{entry.recordedBy}</Typed>
        <span className="no-print">
          {" · "}
          <Link className="link" href={`/watch/entries/${encodeURIComponent(entry.entryId)}`}>
            Correct<span className="sr-only">: {entry.text.slice(0, 60)}</span>
          </Link>
        </span>
      </span>
    </span>
  </li>
);
