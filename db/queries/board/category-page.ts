import type { CategoryPage } from "@/domain/board/category-page";
import type { ChartDays } from "@/domain/time/range";
import type { Instants } from "@/domain/time/time";
import type { Desk } from "../../desk";
import { readTogether } from "../../sql/read-together";
import type { View } from "../../store";
import { readCategoryEvidence } from "../definition/category-evidence";
import { readIncidents } from "../incident/incidents";
import { readBoard } from "./board";
import { readCategoryTrend, readLanes } from "./trends";

/**
 * Everything that the page of a category shows, at the two times; undefined when there is no such category. The lanes of
 * all are read only when some are compared.
 */
export async function readCategoryPage(
  view: View,
  desk: Desk,
  id: string,
  days: ChartDays,
  at?: Instants,
  isCompared = false,
): Promise<CategoryPage | undefined> {
  const [board, trend, incidents, evidence, compared] = await readTogether(
    readBoard(view, desk, at),
    readCategoryTrend(view, desk, id, days, at),
    readIncidents(view, desk, id, days, at),
    readCategoryEvidence(view, desk, id, at),
    isCompared ? readLanes(view, desk, days, at) : null,
  );
  if (!trend || !incidents || !evidence) return undefined;
  return { board, trend, incidents, evidence, compared };
}
