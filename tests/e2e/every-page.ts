import type { BrowserContext, Page } from "@playwright/test";
import { listExercises, openExercise } from "@/db/exercises/exercises";
import { inFolder } from "@/db/sqlite/in-folder";
import type { ServedDesk } from "./served-desk";
import { indicatorAt, latestIncident, latestReport, takenSnapshot } from "./watch-floor";

/** Every page of the example desk, the one that is not there included; ids stand in braces. */
export const PAGES = [
  "/",
  "/?effectiveAt=080134ZJAN20&knownAt=081200ZJAN20",
  "/categories",
  "/categories/new",
  "/categories/rockets",
  "/categories/rockets?days=all",
  "/categories/rockets?effectiveAt=080134ZJAN20&knownAt=080134ZJAN20",
  "/categories/rockets/edit",
  "/categories/rockets/indicators/new",
  "/indicators",
  "/indicators?freshness=overdue&effectiveAt=080134ZJAN20&knownAt=080134ZJAN20",
  "/indicators/{indicator}",
  "/indicators/{indicator}?effectiveAt=080134ZJAN20&knownAt=080134ZJAN20",
  "/indicators/{indicator}/edit",
  "/assessments/{judgement}/correct",
  "/assessments/{judgement}/retract",
  "/assessments/{judgement}/evidence",
  "/incidents/{incident}/evidence",
  "/reports",
  "/reports?credibility=6",
  "/reports?effectiveAt=080134ZJAN20&knownAt=080134ZJAN20",
  "/reports/new",
  "/reports/{report}",
  "/reports/{report}/correct",
  "/reports/{report}/retract",
  "/reports/{report}/tie",
  "/sources",
  "/sources/new",
  "/sources/{source}",
  "/sources/{source}/edit",
  "/changes",
  "/clock",
  "/changes?fromEffectiveAt=071200ZJAN20&effectiveAt=080600ZJAN20",
  "/incidents",
  "/incidents?categoryId=rockets&status=confirmed",
  "/incidents?sort=-casualties&columns=when,casualties,grade&open={incident}",
  "/incidents/duplicates",
  "/incidents/new",
  "/map",
  "/map?days=all&categoryId=shipping&window=46,21.5,62,31",
  "/incidents/{incident}",
  "/incidents/{incident}/correct",
  "/incidents/{incident}/retract",
  "/incidents/{incident}/merge",
  "/incidents/{incident}/attribute",
  "/hindsight?effectiveAt=080134ZJAN20",
  "/log",
  "/log?action=assessment.corrected&open=30",
  "/replay?fromAt=070000ZJAN20&untilAt=081200ZJAN20&at=072330ZJAN20",
  "/import",
  "/imports",
  "/exercises",
  "/exercises/{exercise}",
  "/search?q=rocket",
  "/search?q=baghdad&effectiveAt=080134ZJAN20&knownAt=080134ZJAN20",
  "/snapshot",
  "/snapshot/{snapshot}",
  "/snapshot/schedule",
  "/snapshot/compare?first={snapshot}&second={snapshot}",
  "/watch",
  "/watch/since",
  "/review",
  "/status",
  "/help",
  "/help?q=level",
  "/help/board",
  "/help/keyboard",
  "/no-such-page",
] as const;

type Served = Pick<ServedDesk, "address" | "folder">;

/** The exercise of a desk; the first test that asks for it opens it. */
async function exerciseOf({ folder }: Pick<Served, "folder">): Promise<string> {
  const [opened] = await listExercises(inFolder(folder));
  if (opened) return opened.slug;
  const draft = { name: "Every page", from: "071500ZJAN20", until: "081500ZJAN20", speed: "60" };
  const outcome = await openExercise(inFolder(folder), draft, "Ada");
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join());
  return exerciseOf({ folder });
}

/** The addresses of some pages of `PAGES`, with ids that are on the desk. */
async function pathsOf(desk: Served, pages: readonly string[]): Promise<string[]> {
  const { id, judgement } = await indicatorAt(desk, "rockets", 0);
  const { report, source } = await latestReport(desk);
  const incident = await latestIncident(desk);
  const exercise = pages.some((page) => page.includes("{exercise}")) ? await exerciseOf(desk) : "";
  const snapshot = pages.some((page) => page.includes("{snapshot}")) ? await takenSnapshot(desk) : "";
  const ids = { snapshot, indicator: id, judgement: judgement?.id, incident, report, source, exercise };
  return pages.map((page) =>
    Object.entries(ids).reduce((path, [name, value = ""]) => path.replaceAll(`{${name}}`, value), page),
  );
}

/** The address of a page of `PAGES`. */
export async function pathOf(desk: Served, page: string): Promise<string> {
  const [path = page] = page.includes("{") ? await pathsOf(desk, [page]) : [];
  return path;
}

export const everyPath = (desk: ServedDesk): Promise<string[]> => pathsOf(desk, PAGES);

const TABS = 4;

/** Visits every page of a desk in a few tabs of a browser at a time. */
export async function visitEveryPage(
  context: BrowserContext,
  desk: ServedDesk,
  visit: (page: Page, path: string) => Promise<void>,
): Promise<void> {
  const left = (await everyPath(desk)).values();
  const tabs = Array.from({ length: TABS }, async () => {
    const page = await context.newPage();
    for (const path of left) await visit(page, path);
    await page.close();
  });
  await Promise.all(tabs);
}
