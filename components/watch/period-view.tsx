import Link from "next/link";
import { kindWordsOf, leftOutWordsOf, saidWordsOf } from "@/domain/brief-words";
import { casualtyWordsOf, whenWordsOf } from "@/domain/incident-facts";
import type { LearnedIncident, Newest, Period } from "@/domain/period";
import type { WatchEntry } from "@/domain/watch-entry";
import { onWire } from "@/domain/wire";
import { Grade } from "../evidence/grade";
import { Instant } from "../ui/instant";
import { LevelShape } from "../ui/level-shape";

/** What the desk learned in a period: changes by category, incidents, entries, and what was closed. */
export const PeriodView = ({ period }: { period: Period }) => (
  <>
    <Section id="changes" title="What changed">
      <Changes changes={period.changes} />
    </Section>
    <Section id="incidents" title="Incidents that the desk learned of">
      <Listed
        none="None was recorded."
        of={period.incidents}
        tell={(each) => <IncidentLine incident={each} />}
      />
    </Section>
    <Section id="entries" title="Entries of the watch">
      <Listed none="None was written." of={period.entries} tell={(each) => <EntryLine entry={each} />} />
    </Section>
    <Section id="closed" title="Closed questions and things to do">
      <Listed none="Nothing was closed." of={period.closed} tell={(each) => <ClosedLine entry={each} />} />
    </Section>
  </>
);

export const Section = ({
  id,
  title,
  children,
}: {
  id: string;
  title: string;
  children: React.ReactNode;
}) => (
  <section aria-labelledby={id} className="card p-4">
    <h2 className="mb-1 font-semibold" id={id}>
      {title}
    </h2>
    {children}
  </section>
);

function Listed<T>({ of, none, tell }: { of: Newest<T>; none: string; tell: (each: T) => React.ReactNode }) {
  if (of.total === 0) return <p className="text-ink-2">{none}</p>;
  return (
    <>
      <LeftOut told={of.newest.length} total={of.total} />
      <ul className="divide-y divide-line">
        {of.newest.map((each, i) => (
          <li className="py-2" key={i.toString()}>
            {tell(each)}
          </li>
        ))}
      </ul>
    </>
  );
}

const LeftOut = ({ told, total }: { told: number; total: number }) =>
  told < total && <p className="text-ink-2">{leftOutWordsOf(told, total)}</p>;

function Changes({ changes: { groups, total } }: Pick<Period, "changes">) {
  if (total === 0) return <p className="text-ink-2">Nothing changed.</p>;
  return (
    <>
      <LeftOut told={groups.reduce((sum, group) => sum + group.changes.length, 0)} total={total} />
      {groups.map((group) => (
        <div key={group.name}>
          <h3 className="mt-3 font-semibold">
            {group.id === null ? (
              group.name
            ) : (
              <Link
                className="hover:underline"
                href={`/categories/${encodeURIComponent(group.id)}`}
                prefetch={false}
              >
                {group.name}
              </Link>
            )}
          </h3>
          <ul className="divide-y divide-line">
            {group.changes.map((change, i) => (
              <ChangeLine change={change} key={i.toString()} />
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

const ChangeLine = ({ change }: { change: Period["changes"]["groups"][number]["changes"][number] }) => (
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

const IncidentLine = ({ incident }: { incident: LearnedIncident }) => (
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

const EntryLine = ({ entry }: { entry: WatchEntry }) => (
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

const ClosedLine = ({ entry }: { entry: WatchEntry }) => (
  <>
    <b>{entry.text}</b> <span className="whitespace-pre-line">{entry.closing}</span>{" "}
    <span className="text-ink-2">
      ({kindWordsOf(entry)}, {saidWordsOf(onWire(entry))})
    </span>
  </>
);
