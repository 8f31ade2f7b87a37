import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** The themes differ by their colours alone: what else axe looks at is the same in both. */
const COLOURS = ["color-contrast", "link-in-text-block"];

/**
 * Axe on a page, which reports what is wrong and does not describe what is right. No page has a frame of another host, so
 * it runs in the page itself, without a second one to gather frames in.
 */
const axeIn = (page: Page) =>
  new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode();

const reported = ({ violations }: Awaited<ReturnType<AxeBuilder["analyze"]>>): string[] =>
  violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary}`),
  );

/** What axe reports on a page as it stands, or on a part of it, in words short enough to read. */
export async function reportsOn(page: Page, part?: string): Promise<string[]> {
  const axe = axeIn(page);
  return reported(await (part ? axe.include(part) : axe).analyze());
}

/** What axe reports on a page in both themes. */
export async function reportsInBothThemes(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "light" });
  const light = await reportsOn(page);
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = reported(await axeIn(page).withRules(COLOURS).analyze());
  return [...light.map((report) => `light: ${report}`), ...dark.map((report) => `dark: ${report}`)];
}
