import { casualtyWordsOf, whenWordsOf } from "@/domain/incident/incident-facts";
import { onWire } from "@/domain/time/wire";
import { kindWordsOf, saidWordsOf } from "@/domain/watch/brief-words";
import type { LearnedIncident } from "@/domain/watch/period";
import type { WatchEntry } from "@/domain/watch/watch-entry";
import { Grade } from "../evidence/grade";
import { Instant } from "../ui/instant";
import { Link } from "../ui/link";
import { Typed } from "../ui/typed";

/** An incident in a line, with its grade. */
export const IncidentLine = ({ incident }: { incident: LearnedIncident }) => (
  <>
    <Link
      className="font-semibold hover:underline"
      href={`/incidents/${encodeURIComponent(incident.incidentId)}`}
    >
      <Typed>{incident.title}</Typed>
    </Link>{" "}
    <span className="text-ink-2">
      {[whenWordsOf(incident), incident.place, incident.kind, incident.status, casualtyWordsOf(incident)]
        .filter(Boolean)
        .join(" · ")}{" "}
      · <Typed>{incident.source}</Typed>, <Grade {...incident} />
    </span>
  </>
);

/** An entry of a watch, with its time. */
export const EntryLine = ({ entry }: { entry: WatchEntry }) => (
  <div className="grid gap-x-2 sm:grid-cols-[118px_1fr]">
    <span className="text-ink-2">
      <Instant at={entry.effectiveAt} />
    </span>
    <span className="min-w-0 break-words">
      <span className="whitespace-pre-line">
        <Typed>{entry.text}</Typed>
      </span>{" "}
      <span className="text-[13.5px] text-ink-2">
        ({entry.recordedBy}
        {entry.act === "corrected" && ", corrected"})
      </span>
    </span>
  </div>
);

/** A closed question or task, and how it was closed. */
export const ClosedLine = ({ entry }: { entry: WatchEntry }) => (
  <>
    <b>
      <Typed>{entry.text}</Typed>
    </b>{" "}
    <span className="whitespace-pre-line">
      <Typed>{entry.closing}</Typed>
    </span>{" "}
    <span className="text-ink-2">
      ({kindWordsOf(entry)}, {saidWordsOf(onWire(entry))})
    </span>
  </>
);
