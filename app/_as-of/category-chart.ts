import type { Desk } from "@/db/desk";
import { chartHoldsUntil } from "@/db/queries/board/chart-range";
import type { View } from "@/db/store";
import { type ChartDays, parseChartDays } from "@/domain/time/range";
import type { Instants } from "@/domain/time/time";
import { refusalResponse } from "../_response/api-response";
import { asOfResponse } from "../_response/as-of-response";

/** Reads what a category shows of its last `days`; undefined when there is no such category. */
type Read<T> = (view: View, desk: Desk, id: string, days: ChartDays, at?: Instants) => Promise<T | undefined>;

/**
 * What a category shows of its last `days`, at the present or at the request's two times, at `name` below its address.
 * Errors: refused `days` and times; 404 for an unknown category.
 */
export const categoryChart =
  <T extends Instants>(name: string, read: Read<T>) =>
  async (request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> => {
    const { id } = await params;
    const days = parseChartDays(new URL(request.url).searchParams.get("days"));
    if (!days.ok) return refusalResponse(days);
    return asOfResponse(
      request,
      { noun: "category", path: `/api/categories/${id}/${name}?days=${days.value}` },
      (view, desk, at) => read(view, desk, id, days.value, at),
      chartHoldsUntil,
    );
  };
