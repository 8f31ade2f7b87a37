import type { ChartDays } from "../time/range";
import type { Lane } from "./board-page";

/** Most categories overlaid on another one. */
export const MOST_COMPARED = 5;

/** The categories to overlay, from an address such as `with=drones,shipping`: each once, never the category itself. */
export const comparedIdsOf = (text: string | undefined, own: string): string[] =>
  [...new Set((text ?? "").split(","))].filter((id) => id !== "" && id !== own).slice(0, MOST_COMPARED);

/** The lanes to compare, in the order in which they were chosen; missing ones are left out. */
export const lanesOf = (lanes: readonly Lane[], ids: readonly string[]): Lane[] =>
  ids.flatMap((id) => lanes.filter((lane) => lane.id === id));

/** The address of a category's page over some days, with others overlaid. */
export function categoryHref(id: string, days: ChartDays, compared: readonly string[]): string {
  const others = compared.length > 0 ? `&with=${compared.map(encodeURIComponent).join(",")}` : "";
  return `/categories/${encodeURIComponent(id)}?days=${days}${others}`;
}
