import type { ServedDesk } from "./served-desk";
import { indicatorAt } from "./watch-floor";

/** Every page of the example desk, the one that is not there included; `{indicator}` and `{judgement}` stand for ids. */
export const PAGES = [
  "/",
  "/categories",
  "/categories/new",
  "/categories/rockets",
  "/categories/rockets?days=all",
  "/categories/rockets/edit",
  "/categories/rockets/indicators/new",
  "/indicators/{indicator}",
  "/indicators/{indicator}/edit",
  "/assessments/{judgement}/correct",
  "/assessments/{judgement}/retract",
  "/changes",
  "/changes?fromEffectiveAt=071200ZJAN20&effectiveAt=080600ZJAN20",
  "/snapshot",
  "/watch",
  "/help",
  "/no-such-page",
] as const;

/** The address of a page of `PAGES`, with ids that are on the desk. */
export async function pathOf(desk: ServedDesk, page: string): Promise<string> {
  const { id, judgement } = await indicatorAt(desk, "rockets", 0);
  return page.replace("{indicator}", id).replace("{judgement}", judgement?.id ?? "");
}

export const everyPath = (desk: ServedDesk): Promise<string[]> =>
  Promise.all(PAGES.map((page) => pathOf(desk, page)));
