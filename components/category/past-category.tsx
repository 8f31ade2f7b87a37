import type { CategoryPage } from "@/domain/board/category-page";
import type { ChartDays } from "@/domain/time/range";
import { NotThereThen } from "../time/not-there-then";
import { CategoryBody } from "./category-body";

type Props = { id: string; days: ChartDays; shown: CategoryPage; incidentLimit: number };

/** A category as it stood on a board of the past. */
export function PastCategory({ id, days, incidentLimit, shown: { board, incidents, ...rest } }: Props) {
  const category = board.categories.find((each) => each.id === id);
  if (!category) return <NotThereThen noun="category" />;
  return (
    <CategoryBody
      {...rest}
      {...{ category, days, incidentLimit }}
      incidents={incidents.entries}
      now={board.effectiveAt}
    />
  );
}
