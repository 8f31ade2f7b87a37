import { freshnessWordsOf } from "@/domain/board/freshness-words";
import type { OverdueIndicator } from "@/domain/board/overdue";
import { DIGEST_WORDS } from "@/domain/snapshot/digest-words";
import type { Instant as UtcInstant } from "@/domain/time/time";
import { fromWire, toWire } from "@/domain/time/wire";
import type { Brief, BriefCategory } from "@/domain/watch/brief";
import { bottomLineOf, moveWordsOf, nextWordsOf } from "@/domain/watch/brief-words";
import type { Period } from "@/domain/watch/period";
import type { WatchEntry } from "@/domain/watch/watch-entry";
import { FreshnessMark } from "../ui/freshness-mark";
import { Instant } from "../ui/instant";
import { LevelBadge } from "../ui/level-badge";
import { Typed } from "../ui/typed";
import { OpenEntries } from "./open-entries";
import { OverdueList } from "./overdue-list";
import { PeriodView, Section } from "./period-view";

/** The parts of a brief with their instants as numbers. */
type Parts = {
  handedOverAt: UtcInstant;
  watch: { effectiveAt: UtcInstant };
  period: Period;
  overdue: OverdueIndicator[];
  questions: WatchEntry[];
  tasks: WatchEntry[];
};

/** The brief of a hand-over, frozen as it was then. */
export function BriefView({ brief }: { brief: Brief }) {
  const { handedOverAt, watch, period, overdue, questions, tasks } = fromWire<Parts>(toWire(brief));
  return (
    <>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <Section id="levels" title="Levels, and how they moved since the watch began">
          <ul className="divide-y divide-line">
            {brief.categories.map((category) => (
              <CategoryLine brief={brief} category={category} key={category.id} now={handedOverAt} />
            ))}
          </ul>
        </Section>
        <div className="order-first lg:order-none">
          <Section id="brief" title={`From ${brief.handedOverBy} to ${nextWordsOf(brief)}`}>
            <h3 className="mt-2 font-semibold">Closing words</h3>
            <p className="whitespace-pre-line">{brief.closingWords}</p>
            <div className="mt-3 space-y-2 border-t border-line pt-3">
              {bottomLineOf(brief).map((line) => (
                <p key={line}>{line}</p>
              ))}
            </div>
            <p className="mt-2 text-[13.5px] leading-5 text-ink-2">
              Handed over at <Instant at={handedOverAt} />, on watch since <Instant at={watch.effectiveAt} />.
              It covers what the desk learned since <Instant at={period.fromAt} />.
            </p>
          </Section>
        </div>
      </div>
      <Section id="overdue" title="Overdue and blind">
        <OverdueList counts={brief.posture.freshness} now={handedOverAt} overdue={overdue} />
      </Section>
      <PeriodView period={period}>
        <Section id="questions" title="Open questions">
          <OpenEntries entries={questions} none="No open questions." now={handedOverAt} />
        </Section>
        <Section id="tasks" title="Tasks">
          <OpenEntries entries={tasks} none="No open tasks." now={handedOverAt} />
        </Section>
      </PeriodView>
      <p className="break-all text-xs text-ink-2">
        Policy “{brief.policy.name}”, version {brief.policy.version}. The watch log up to entry{" "}
        {brief.revision}. {DIGEST_WORDS}: {brief.digest}
      </p>
    </>
  );
}

function CategoryLine(props: { brief: Brief; category: BriefCategory; now: UtcInstant }) {
  const { brief, category, now } = props;
  const { id, name, level, freshness, indicators, explanation } = category;
  const drivers = indicators.filter(({ isDriver }) => isDriver).map((indicator) => indicator.name);
  return (
    <li
      className="flex flex-wrap gap-x-5 gap-y-1 py-2 sm:grid sm:grid-cols-[minmax(0,1fr)_9rem_10rem]"
      data-category={id}
    >
      <div className="min-w-56 flex-1">
        <b>
          <Typed>{name}</Typed>
        </b>
        <p className="text-[13.5px] leading-5 text-ink-2">{drivers.join(", ") || explanation.sentence}</p>
      </div>
      <div className="min-w-36">
        <LevelBadge level={level} />
        <p className="text-[13.5px] leading-5 text-ink-2">{moveWordsOf(category, brief.schema)}</p>
      </div>
      <p className="flex items-center gap-1.5 self-start">
        <FreshnessMark state={freshness.state} />
        {freshnessWordsOf(fromWire(toWire(freshness)), now)}
      </p>
    </li>
  );
}
