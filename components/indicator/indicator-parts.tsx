import { ChartExport } from "../charts/chart-export";
import { IndicatorChart } from "../charts/indicator-chart";
import { Lane } from "../charts/lane";
import { TimeAxis } from "../charts/time-axis";
import { TrendFigures } from "../charts/trend-figures";
import { PresentOnly } from "../time/as-of-context";
import { TimeLink } from "../time/time-link";
import { Link } from "../ui/link";
import { Typed } from "../ui/typed";
import { Criteria } from "./criteria";
import { CurrentJudgement } from "./current-judgement";
import { History } from "./history";
import type { PartProps } from "./indicator-page";

/** What the indicator asks, and what holds and why. */
const Top = ({ shown, isLive }: PartProps) => (
  <>
    <div className="flex flex-wrap items-start justify-between gap-4">
      <div>
        <p className="text-ink-2">
          <TimeLink className="hover:underline" href={`/categories/${shown.indicator.categoryId}`}>
            {shown.categoryName}
          </TimeLink>
        </p>
        <h1 className="text-[25px] font-semibold leading-8">
          <Typed>{shown.indicator.name}</Typed>
        </h1>
        <p className="text-[15px] leading-6 text-ink-2">
          <Typed>{shown.indicator.question}</Typed>
        </p>
        <p className="text-ink-2">
          <Typed>{shown.indicator.place}</Typed> · watched by <Typed>{shown.indicator.owner}</Typed>
        </p>
      </div>
      <PresentOnly>
        <div className="flex flex-wrap gap-2">
          <Link
            className="button"
            href={`/categories/${shown.indicator.categoryId}/indicators/new?from=${shown.indicator.id}`}
          >
            Clone indicator
          </Link>
          <Link className="button" href={`/indicators/${shown.indicator.id}/edit`}>
            Edit indicator
          </Link>
        </div>
      </PresentOnly>
    </div>
    <CurrentJudgement {...shown} isLive={isLive} />
  </>
);

/** The levels of the last days, and what each level takes where no form says it. */
const Side = ({ shown: { indicator, judgement, trend, ...asOf } }: PartProps) => (
  <>
    {/* Else they stand beside: in the form, or by themselves in the past. */}
    {indicator.isRetired && <Criteria indicator={indicator} level={judgement?.level ?? null} />}
    <section aria-labelledby="trend" className="card p-4">
      <div className="flex items-center justify-between gap-4">
        <h2 className="text-[15px] font-semibold" id="trend">
          Last 90 days
        </h2>
        <ChartExport
          chart="indicator-trend"
          shown={{ effectiveAt: asOf.effectiveAt, knownAt: asOf.knownAt, revision: asOf.revision }}
          title={`${indicator.name}: level by day`}
        />
      </div>
      <div className="mt-2" id="indicator-trend">
        <IndicatorChart id={indicator.id} name={indicator.name}>
          <div className="mb-1 h-20">
            <Lane id="trend" label={`Levels of ${indicator.name} in the last 90 days`} trend={trend} />
          </div>
          <TimeAxis from={trend.from} to={trend.to} />
        </IndicatorChart>
      </div>
      <details className="mt-1">
        <summary className="py-1 text-xs text-ink-2">Show as table</summary>
        <TrendFigures trends={[{ id: indicator.id, name: indicator.name, trend }]} />
      </details>
    </section>
  </>
);

/** How what holds came about. */
const Log = ({ shown, historyRows, isWhole }: PartProps) => (
  <History
    evidence={shown.evidence}
    hasOlder={shown.hasOlder}
    history={shown.history}
    indicatorId={shown.indicator.id}
    isWhole={isWhole}
    rows={historyRows}
    skipped={shown.skipped}
  />
);

/** The parts of an indicator's page that change while it is looked at; its forms do not. */
export const PARTS = { top: Top, side: Side, log: Log };
export type PartName = keyof typeof PARTS;
