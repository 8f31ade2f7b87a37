import type { CategoryPage } from "@/domain/board/category-page";
import type { ChartDays } from "@/domain/time/range";
import { NotOnBoardNotice } from "../time/not-on-board-notice";
import { CategoryBody } from "./category-body";

type Props = {
  id: string;
  days: ChartDays;
  shown: CategoryPage;
  incidentLimit: number;
  /** The categories that are laid over it. */
  compared: string[];
};

/** A category as it stood on a board of the past. */
export function PastCategory({ id, days, incidentLimit, shown, compared }: Props) {
  const { board, incidents, trend, evidence } = shown;
  const category = board.categories.find((each) => each.id === id);
  if (!category) return <NotOnBoardNotice noun="category" />;
  return (
    <CategoryBody
      {...{ category, board, trend, evidence, days, incidentLimit, compared }}
      incidents={incidents.entries}
      lanes={shown.compared}
      now={board.effectiveAt}
    />
  );
}
