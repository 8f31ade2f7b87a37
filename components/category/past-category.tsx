import type { Board } from "@/domain/board/board";
import type { IncidentEntry } from "@/domain/incident/incident";
import type { ChartDays } from "@/domain/time/range";
import { NotThereThen } from "../time/not-there-then";
import { CategoryBody, type CategoryTrendData } from "./category-body";
import type { BehindLevels } from "./level-explanation";

type Props = {
  id: string;
  days: ChartDays;
  board: Board;
  trend: CategoryTrendData;
  incidents: IncidentEntry[];
  evidence: BehindLevels;
  incidentLimit: number;
};

/** A category as it stood on a board of the past. */
export function PastCategory({ id, board, ...shown }: Props) {
  const category = board.categories.find((each) => each.id === id);
  if (!category) return <NotThereThen noun="category" />;
  return <CategoryBody category={category} now={board.effectiveAt} {...shown} />;
}
