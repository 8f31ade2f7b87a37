import type { ServedDesk } from "./served-desk";
import { indicatorAt } from "./watch-floor";

/** The address of every page of the example desk, the one that is not there included. */
export async function everyPage(desk: ServedDesk): Promise<string[]> {
  const indicator = await indicatorAt(desk, "rockets", 0);
  const judgement = indicator.judgement?.id ?? "";
  return [
    "/",
    "/?days=7",
    "/categories",
    "/categories/new",
    "/categories/rockets",
    "/categories/rockets?days=all",
    "/categories/rockets/edit",
    "/categories/rockets/indicators/new",
    `/indicators/${indicator.id}`,
    `/indicators/${indicator.id}/edit`,
    `/assessments/${judgement}/correct`,
    `/assessments/${judgement}/retract`,
    "/snapshot",
    "/watch",
    "/help",
    "/no-such-page",
  ];
}
