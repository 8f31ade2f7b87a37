import type { CategoryPage } from "@/domain/board/category-page";
import type { ChartDays } from "@/domain/time/range";
import type { Instants } from "@/domain/time/time";
import type { Desk } from "../../desk";
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
  const trend = await readCategoryTrend(view, desk, id, days, at);
  const incidents = await readIncidents(view, desk, id, days, at);
  const evidence = await readCategoryEvidence(view, desk, id, at);
  if (!trend || !incidents || !evidence) return undefined;
  const compared = isCompared ? await readLanes(view, desk, days, at) : null;
  return { board: await readBoard(view, desk, at), trend, incidents, evidence, compared };
}
