import {
  type IndicatorFilter,
  indicatorPageOf,
  type ListedIndicator,
  listedIndicatorsOf,
} from "@/domain/board/indicator-list";
import type { ListPage } from "@/domain/list/list-page";
import type { Instants } from "@/domain/time/time";
import { type Desk, presentOf } from "../../desk";
import { ROWS_A_PAGE } from "../../sql/list-rows";
import type { View } from "../../store";
import { readHoldings } from "../desk/holdings";
import { readTail } from "../log/newest-log-entry";
import { readCategoryVersions } from "./category";
import { readIndicatorVersions } from "./indicator";
import { readOutages } from "./outages";

/** A page of the list of indicators. */
type IndicatorList = Instants & { revision: number } & ListPage<ListedIndicator>;

/**
 * A page of the indicators watched at the two times: by default never assessed first, then by next review.
 * Cost: five statements, whatever the number of indicators and the length of the log; freshness is computed here.
 */
export async function readIndicatorList(
  view: View,
  desk: Desk,
  filter: IndicatorFilter,
  asOf?: Instants,
  limit = ROWS_A_PAGE,
): Promise<IndicatorList> {
  const tail = await readTail(view);
  const at = asOf ?? presentOf(desk, tail);
  const listed = listedIndicatorsOf({
    at,
    categories: await readCategoryVersions(view, at),
    indicators: await readIndicatorVersions(view, at),
    holdings: await readHoldings(view, at),
    outages: await readOutages(view, at),
  });
  return { ...at, revision: tail.revision, ...indicatorPageOf(listed, filter, limit) };
}
