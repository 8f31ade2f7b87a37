import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** The themes differ by their colours alone: what else axe looks at is the same in both. */
const COLOURS = ["color-contrast", "link-in-text-block"];

/** What axe reports on a page in both themes, in words short enough to read. */
export async function reportsOn(page: Page): Promise<string[]> {
  const reports: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const axe = new AxeBuilder({ page });
    const { violations } = await (colorScheme === "light" ? axe : axe.withRules(COLOURS)).analyze();
    for (const { id, nodes } of violations)
      for (const node of nodes)
        reports.push(`${colorScheme}: ${id}: ${node.html.slice(0, 200)} ${node.failureSummary}`);
  }
  return reports;
}
