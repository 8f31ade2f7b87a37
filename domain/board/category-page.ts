import type { CategoryEvidence } from "../evidence/evidence";
import type { IncidentEntry } from "../incident/incident";
import type { WeekBar } from "../tempo/tempo-weeks";
import type { Instants } from "../time/time";
import type { LevelMove } from "../trend/level-moves";
import type { Trend } from "../trend/trend";
import type { Board } from "./board";
import type { Lanes } from "./board-page";

type OfCategory = Instants & { revision: number; categoryId: string };

/**
 * The trend of a category, with its incidents per week, and of each of its indicators. `moves` are the changes of its
 * level in the range, latest first; `year` is its last year day by day, whatever the range.
 */
export type CategoryTrend = OfCategory &
  Trend & {
    weeks: WeekBar[];
    moves: LevelMove[];
    year: Trend;
    indicators: { id: string; name: string; trend: Trend }[];
  };

export type CategoryIncidents = OfCategory & { entries: IncidentEntry[] };

/** Everything on a category's page. */
export type CategoryPage = {
  board: Board;
  trend: CategoryTrend;
  incidents: CategoryIncidents;
  evidence: CategoryEvidence;
  /** The lanes of every category, when some are laid over this one. */
  compared: Lanes | null;
};
