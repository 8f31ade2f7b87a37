import type { TiedTo } from "@/domain/evidence/evidence";
import { PresentOnly } from "../time/as-of-context";
import { TimeLink } from "../time/time-link";
import { Card } from "../ui/card";
import { atDesk } from "../ui/desk-address";
import { Instant } from "../ui/instant";
import { LevelBadge } from "../ui/level-badge";
import { Typed } from "../ui/typed";

type Props = {
  ties: readonly TiedTo[];
  /** The report, from which an incident can be recorded; null when it was retracted. */
  reportId: string | null;
};

/** The levels and incidents that a report bears on, and by whose word. */
export const LinkedReports = ({ ties, reportId }: Props) => (
  <Card aria-labelledby="ties">
    <h2 className="text-[15px] font-semibold" id="ties">
      Bears on
    </h2>
    {ties.length === 0 && (
      <p className="text-ink-2">Nothing yet. Link it to what it supports or contradicts.</p>
    )}
    <ul className="divide-y divide-line text-[13.5px]">
      {ties.map((tie) => (
        <li className="py-2" key={tie.tieId}>
          <p className="flex flex-wrap items-center gap-x-2">
            <b>{tie.bearing}</b> <About tie={tie} />
          </p>
          <p className="text-xs text-ink-2">
            linked <Instant at={tie.tiedAt} /> by {tie.tiedBy}{" "}
            <PresentOnly>
              ·{" "}
              <a className="link" href={atDesk(`/evidence/${tie.tieId}/untie`)}>
                Unlink
              </a>
            </PresentOnly>
          </p>
        </li>
      ))}
    </ul>
    {reportId && (
      <PresentOnly>
        <p className="no-print mt-2">
          <a className="button" href={atDesk(`/incidents/new?report=${reportId}`)}>
            Record an incident from this report
          </a>
        </p>
      </PresentOnly>
    )}
  </Card>
);

function About({ tie }: { tie: TiedTo }) {
  if (tie.kind === "incident")
    return (
      <>
        <TimeLink className="link" href={`/incidents/${tie.id}`}>
          <Typed>{tie.title}</Typed>
        </TimeLink>
        {tie.isReplaced ? (
          <span className="text-ink-2">retracted or merged since</span>
        ) : (
          <span className="text-ink-2">
            <Typed>{tie.place}</Typed>, <Instant at={tie.effectiveAt} />
          </span>
        )}
      </>
    );
  return (
    <>
      <LevelBadge level={tie.level} />
      <TimeLink className="link" href={`/indicators/${tie.indicatorId}#history`}>
        {tie.indicatorName}
      </TimeLink>
      <span className="text-ink-2">
        at <Instant at={tie.effectiveAt} />
        {tie.isReplaced && ", corrected or retracted since"}
      </span>
    </>
  );
}
