import { leftOutWordsOf } from "@/domain/watch/brief-words";
import type { Newest, Period } from "@/domain/watch/period";
import { ChangeLine } from "../changes/change-line";
import { Card } from "../ui/card";
import { Link } from "../ui/link";
import { ShowAll } from "../ui/show-all";
import { Typed } from "../ui/typed";
import { ClosedLine, EntryLine, IncidentLine } from "./period-lines";

type Props = {
  period: Period;
  /** What stands beside it, and before it on a narrow screen. */
  children: React.ReactNode;
};

/** What the desk learned in a period: changes by category, incidents, entries, and what was closed. */
export const PeriodView = ({ period, children }: Props) => (
  <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,1fr)_24rem]">
    <div className="space-y-4 lg:order-last">{children}</div>
    <div className="space-y-4">
      <Section id="changes" title="What changed">
        <Changes changes={period.changes} />
      </Section>
      <Section id="incidents" title="Incidents recorded">
        <Listed
          none="None was recorded."
          of={period.incidents}
          render={(each) => <IncidentLine incident={each} />}
        />
      </Section>
      <Section id="entries" title="Entries of the watch">
        <Listed none="None was written." of={period.entries} render={(each) => <EntryLine entry={each} />} />
      </Section>
      <Section id="closed" title="Closed questions and tasks">
        <Listed
          none="Nothing was closed."
          of={period.closed}
          render={(each) => <ClosedLine entry={each} />}
        />
      </Section>
    </div>
  </div>
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
  <Card aria-labelledby={id}>
    <h2 className="mb-1 font-semibold" id={id}>
      {title}
    </h2>
    {children}
  </Card>
);

function Listed<T>({
  of,
  none,
  render,
}: {
  of: Newest<T>;
  none: string;
  render: (each: T) => React.ReactNode;
}) {
  if (of.total === 0) return <p className="text-ink-2">{none}</p>;
  return (
    <>
      <LeftOut shown={of.newest.length} total={of.total} />
      <ul className="divide-y divide-line">
        {of.newest.map((each, i) => (
          <li className="py-2" key={i.toString()}>
            {render(each)}
          </li>
        ))}
      </ul>
    </>
  );
}

const LeftOut = ({ shown, total }: { shown: number; total: number }) =>
  shown < total && <p className="text-ink-2">{leftOutWordsOf(shown, total)}</p>;

function Changes({ changes: { groups, total } }: Pick<Period, "changes">) {
  if (total === 0) return <p className="text-ink-2">Nothing changed.</p>;
  return (
    <>
      <LeftOut shown={groups.reduce((sum, group) => sum + group.changes.length, 0)} total={total} />
      {groups.map((group) => (
        <div key={group.name}>
          <h3 className="mt-3 font-semibold">
            {group.id === null ? (
              group.name
            ) : (
              <Link className="hover:underline" href={`/categories/${encodeURIComponent(group.id)}`}>
                <Typed>{group.name}</Typed>
              </Link>
            )}
          </h3>
          <div className="shortened">
            <ul className="divide-y divide-line">
              {group.changes.map((change, i) => (
                <ChangeLine change={change} key={i.toString()} />
              ))}
            </ul>
            <ShowAll count={group.changes.length} noun="changes" />
          </div>
        </div>
      ))}
    </>
  );
}
