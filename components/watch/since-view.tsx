import { overdueIndicatorsOf } from "@/domain/board/overdue";
import type { Since } from "@/domain/watch/period";
import { Instant } from "../ui/instant";
import { Link } from "../ui/link";
import { Typed } from "../ui/typed";
import { OpenEntries } from "./open-entries";
import { OverdueList } from "./overdue-list";
import { PeriodView, Section } from "./period-view";

/** Indicators that are in sight at first, the highest levels before the others. */
const MOST_OVERDUE = 15;

/** Everything that an officer has not seen yet: what is overdue and open now, then what the desk learned. */
export const SinceView = ({ since: { board, tasks, questions, period } }: { since: Since }) => (
  <>
    <Section id="overdue" title="Overdue and blind now">
      <OverdueList
        counts={board.posture.freshness}
        now={board.effectiveAt}
        most={MOST_OVERDUE}
        overdue={overdueIndicatorsOf(board).sort((a, b) => (b.level ?? 0) - (a.level ?? 0))}
      />
    </Section>
    <PeriodView period={period}>
      <Section id="tasks" title="Tasks">
        <OpenEntries canClose entries={tasks} none="No open tasks." now={board.effectiveAt} />
      </Section>
      <Section id="questions" title="Open questions">
        <OpenEntries canClose entries={questions} none="No open questions." now={board.effectiveAt} />
      </Section>
    </PeriodView>
  </>
);

/** Where the page starts, and why. */
export function SinceWhen({ since: { last, period }, onWatch }: { since: Since; onWatch: string }) {
  if (onWatch === "")
    return (
      <>
        <Link className="link" href="/watch#browser">
          Enter your name
        </Link>{" "}
        to start where your last watch ended. Until then, this covers the last 24 hours, since{" "}
        <Instant at={period.fromAt} />.
      </>
    );
  if (!last)
    return (
      <>
        <Typed>{onWatch}</Typed> has not ended a watch on this desk yet: this covers the last 24 hours, since{" "}
        <Instant at={period.fromAt} />.
      </>
    );
  return (
    <>
      <Typed>{onWatch}</Typed>, you had the watch from <Instant at={last.effectiveAt} />. This covers
      everything since <Instant at={period.fromAt} />.
    </>
  );
}
