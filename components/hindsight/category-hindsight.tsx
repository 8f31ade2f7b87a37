import { countOf } from "@/domain/count-words";
import type { CategoryHindsight as Category, Revised } from "@/domain/difference/hindsight";
import { tempoSentenceOf } from "@/domain/tempo/tempo-words";
import type { Instant, Instants } from "@/domain/time/time";
import { Sentence } from "../changes/sentence";
import { Card } from "../ui/card";
import { Typed } from "../ui/typed";
import { CauseList } from "./cause-list";
import { CompactTile, isTileOther } from "./compact-tile";

type Props = { category: Category; then: Instants; now: Instants; laterWord: string };

/** One category as known then and as known now, and why they differ. */
export function CategoryHindsight({ category, then, now, laterWord }: Props) {
  const { id, name, isOther, news, indicators, incidents, others } = category;
  const areTilesOther = isTileOther([category.first, then], [category.later, now]);
  return (
    <Card aria-labelledby={`hindsight-${id}`}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="scroll-mt-4 text-[16px] font-semibold" id={`hindsight-${id}`}>
          <Typed>{name}</Typed>
        </h2>
        <p className={isOther ? "font-semibold" : "text-ink-2"}>
          <span aria-hidden="true">{isOther ? "≠ " : "= "}</span>
          {isOther ? "Differs" : "The same"}
        </p>
      </div>
      {isOther && (
        <ul
          aria-label={`In what ${name} differs`}
          className="mt-1 flex flex-wrap gap-1.5 text-[13.5px] leading-5 text-ink-2"
        >
          {category.differing.map((words) => (
            <li className="rounded-md border border-line px-2" key={words}>
              {words}
            </li>
          ))}
        </ul>
      )}
      {areTilesOther ? (
        <div className="mt-2 grid gap-3 md:grid-cols-2">
          <CompactTile
            at={then}
            category={category.first}
            label="As known then"
            other={[category.later, now]}
          />
          <CompactTile
            at={now}
            category={category.later}
            label={`As known ${laterWord}`}
            other={[category.first, then]}
          />
        </div>
      ) : (
        <div className="mt-2">
          <CompactTile at={then} category={category.first} label={`As known then and ${laterWord}`} />
        </div>
      )}
      {news.length > 0 && (
        <ul className="mt-3">
          {news.map((each) => (
            <li key={each.said}>
              <Sentence {...each} />
            </li>
          ))}
        </ul>
      )}
      <TempoHindsight first={category.first} later={category.later} laterWord={laterWord} />
      {indicators.map((indicator) => (
        <IndicatorHindsight indicator={indicator} key={indicator.id} since={then.knownAt} />
      ))}
      {incidents.length > 0 && (
        <div className="mt-3 border-l-2 border-ink-3 pl-3">
          <p>
            <b>Incidents of the last 7 days:</b> {category.first?.incidents.week} then,{" "}
            {category.later?.incidents.week} {laterWord}
          </p>
          <CauseList causes={incidents} label={`Why the incidents of ${name} differ`} since={then.knownAt} />
        </div>
      )}
      {others.length > 0 && (
        <details className="mt-3" open={isOther && indicators.length + incidents.length === 0}>
          <summary className="py-1 text-[13.5px] text-ink-2">
            {countOf(others.length, "other later record")}: incidents, definitions, and what moved no level of
            that moment
          </summary>
          <CauseList causes={others} label={`Other later records, ${name}`} since={then.knownAt} />
        </details>
      )}
    </Card>
  );
}

type TempoProps = Pick<Category, "first" | "later"> & { laterWord: string };

/** The same incidents may be more or less unusual, given what was learned about the weeks before. */
function TempoHindsight({ first, later, laterWord }: TempoProps) {
  if (!first || !later || first.incidents.week !== later.incidents.week) return null;
  const [then, now] = [tempoSentenceOf(first.incidents), tempoSentenceOf(later.incidents)];
  if (then === now) return null;
  return (
    <p className="mt-3 border-l-2 border-ink-3 pl-3">
      <b>How usual the incidents are:</b> “{then}” then, “{now}” {laterWord}
    </p>
  );
}

const IndicatorHindsight = ({ indicator, since }: { indicator: Revised; since: Instant }) => (
  <div className="mt-3 border-l-2 border-ink-3 pl-3">
    {indicator.news.map((each) => (
      <p key={each.said}>
        <Sentence {...each} because="" />
      </p>
    ))}
    {indicator.news.length === 0 && (
      <p>
        <Sentence
          because=""
          href={indicator.href}
          said={`differs in ${indicator.differing}`}
          subject={indicator.name}
        />
      </p>
    )}
    <CauseList causes={indicator.causes} label={`Why ${indicator.name} differs`} since={since} />
  </div>
);
