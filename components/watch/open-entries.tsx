import { spanOf, type Instant as UtcInstant } from "@/domain/time/time";
import { ownerWordsOf } from "@/domain/watch/brief-words";
import { isOverdue, type WatchEntry } from "@/domain/watch/watch-entry";
import { FreshnessMark } from "../ui/freshness-mark";
import { Instant } from "../ui/instant";
import { Link } from "../ui/link";
import { Typed } from "../ui/typed";

type Props = {
  entries: WatchEntry[];
  now: UtcInstant;
  /** Shown when nothing is open. */
  none: string;
  /** Whether each links to the page that closes it. */
  canClose?: boolean;
};

/** Open questions, or tasks, in the order in which they are due; overdue ones say so. */
export function OpenEntries({ entries, now, none, canClose = false }: Props) {
  if (entries.length === 0) return <p className="text-ink-2">{none}</p>;
  return (
    <ul className="divide-y divide-line">
      {entries.map((entry) => (
        <li
          className={`py-2 ${isOverdue(entry, now) ? "hatched -mx-2 rounded-md px-2" : ""}`}
          data-overdue={isOverdue(entry, now) || undefined}
          key={entry.entryId}
        >
          <p className="whitespace-pre-line">
            <Typed>{entry.text}</Typed>
          </p>
          <p className="text-[13.5px] text-ink-2">
            {entry.dueAt !== null && <Due entry={entry} now={now} at={entry.dueAt} />}
            For {ownerWordsOf(entry)} · {entry.act === "corrected" ? "corrected" : "written"} by{" "}
            <Typed>{entry.recordedBy}</Typed> at <Instant at={entry.recordedAt} />
            {canClose && (
              <span className="no-print">
                {" · "}
                <Link className="link" href={`/watch/entries/${encodeURIComponent(entry.entryId)}`}>
                  {entry.kind === "question" ? "Answer, drop or correct" : "Done, drop or correct"}
                  <span className="sr-only">: {entry.text.slice(0, 60)}</span>
                </Link>
              </span>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Due({ entry, now, at }: { entry: WatchEntry; now: UtcInstant; at: UtcInstant }) {
  if (!isOverdue(entry, now))
    return (
      <>
        Due <Instant at={at} /> (in {spanOf(at - now)}) ·{" "}
      </>
    );
  return (
    <>
      <b className="inline-flex items-center gap-1.5 text-ink-1">
        <FreshnessMark state="overdue" />
        Overdue {spanOf(now - at)}
      </b>
      , due <Instant at={at} /> ·{" "}
    </>
  );
}
