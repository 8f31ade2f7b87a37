import type { CategoryEvidence } from "../evidence/evidence";
import type { IncidentEntry } from "../incident/incident";
import type { WeekBar } from "../tempo/tempo-weeks";
import type { Instants } from "../time/time";
import type { Trend } from "../trend/trend";
import type { Board } from "./board";

type OfCategory = Instants & { revision: number; categoryId: string };

/** The trend of a category, with its incidents per week, and of each of its indicators. */
export type CategoryTrend = OfCategory &
  Trend & { weeks: WeekBar[]; indicators: { id: string; trend: Trend }[] };

export type CategoryIncidents = OfCategory & { entries: IncidentEntry[] };

/** Everything on a category's page. */
export type CategoryPage = {
  board: Board;
  trend: CategoryTrend;
  incidents: CategoryIncidents;
  evidence: CategoryEvidence;
};
