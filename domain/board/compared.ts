import type { ChartDays } from "../time/range";
import type { Lane } from "./board-page";

/** Most categories that are laid over another one. */
export const MOST_COMPARED = 5;

/** The categories that an address asks to lay over one, such as `with=drones,shipping`: each once, never itself. */
export const comparedIdsOf = (text: string | undefined, own: string): string[] =>
  [...new Set((text ?? "").split(","))].filter((id) => id !== "" && id !== own).slice(0, MOST_COMPARED);

/** Those of some lanes that are compared, in the order in which they were chosen; one that is not there is left out. */
export const lanesOf = (lanes: readonly Lane[], ids: readonly string[]): Lane[] =>
  ids.flatMap((id) => lanes.filter((lane) => lane.id === id));

/** The address of the page of a category over some days, with others laid over it. */
export function categoryHref(id: string, days: ChartDays, compared: readonly string[]): string {
  const others = compared.length > 0 ? `&with=${compared.map(encodeURIComponent).join(",")}` : "";
  return `/categories/${encodeURIComponent(id)}?days=${days}${others}`;
}
