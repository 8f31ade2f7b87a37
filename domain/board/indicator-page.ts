import type { Judgement } from "../assessment/assessment";
import type { Freshness } from "../assessment/freshness";
import type { HistoryEntry } from "../assessment/history";
import type { Indicator } from "../definition/indicator";
import type { EvidenceShown } from "../evidence/evidence";
import type { Instants } from "../time/time";
import type { Trend } from "../trend/trend";

/** Everything on an indicator's page. */
export type IndicatorPage = Instants &
  EvidenceShown & {
    revision: number;
    indicator: Indicator;
    categoryName: string;
    judgement: Judgement | null;
    /** The judgement that a confirmed level rests on. */
    grounds: Judgement | null;
    freshness: Freshness;
    isBlind: boolean;
    trend: Trend;
    history: HistoryEntry[];
    /** Rows of history skipped before this page. */
    skipped: number;
    /** Whether there are older rows. */
    hasOlder: boolean;
  };
