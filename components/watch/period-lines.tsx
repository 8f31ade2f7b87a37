import Link from "next/link";
import { casualtyWordsOf, whenWordsOf } from "@/domain/incident/incident-facts";
import type { LearnedIncident, ToldChange } from "@/domain/time/period";
import { kindWordsOf, saidWordsOf } from "@/domain/watch/brief-words";
import type { WatchEntry } from "@/domain/watch/watch-entry";
import { onWire } from "@/domain/wire";
import { Grade } from "../evidence/grade";
import { Instant } from "../ui/instant";
import { LevelShape } from "../ui/level-shape";

/** What changed, when, and by whose word. */
export const ChangeLine = ({ change }: { change: ToldChange }) => (
  <li className="grid grid-cols-[18px_1fr] gap-x-2 py-1.5 sm:grid-cols-[18px_118px_1fr]">
    <span>{change.level !== null && <LevelShape level={change.level} size={12} />}</span>
    <span className="text-ink-2">
      <Instant at={change.recordedAt} />
    </span>
    <span className="col-start-2 sm:col-start-3">
      {change.href ? (
        <Link className="font-semibold hover:underline" href={change.href} prefetch={false}>
          {change.subject}
        </Link>
      ) : (
        <b>{change.subject}</b>
      )}{" "}
      {change.said}
      <span className="text-ink-2">
        {change.because && `: ${change.because}`} ({change.recordedBy})
      </span>
    </span>
  </li>
);

/** An incident in a line, with how sure it is. */
export const IncidentLine = ({ incident }: { incident: LearnedIncident }) => (
  <>
    <Link
      className="font-semibold hover:underline"
      href={`/incidents/${encodeURIComponent(incident.incidentId)}`}
      prefetch={false}
    >
      {incident.title}
    </Link>{" "}
    <span className="text-ink-2">
      {[whenWordsOf(incident), incident.place, incident.kind, incident.status, casualtyWordsOf(incident)]
        .filter(Boolean)
        .join(" · ")}{" "}
      · {incident.source}, <Grade {...incident} />
    </span>
  </>
);

/** What a watch wrote down. */
export const EntryLine = ({ entry }: { entry: WatchEntry }) => (
  <>
    <span className="text-ink-2">
      <Instant at={entry.effectiveAt} />
    </span>{" "}
    <span className="whitespace-pre-line">{entry.text}</span>{" "}
    <span className="text-ink-2">
      ({entry.recordedBy}
      {entry.act === "corrected" && ", corrected"})
    </span>
  </>
);

/** A question or a thing to do that was closed, and how. */
export const ClosedLine = ({ entry }: { entry: WatchEntry }) => (
  <>
    <b>{entry.text}</b> <span className="whitespace-pre-line">{entry.closing}</span>{" "}
    <span className="text-ink-2">
      ({kindWordsOf(entry)}, {saidWordsOf(onWire(entry))})
    </span>
  </>
);
