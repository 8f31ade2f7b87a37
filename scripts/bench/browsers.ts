import type { Page } from "playwright";
import { openBrowser } from "./browsing";
import { firstIndicatorOf } from "./load";
import { madeDesk, SMALL } from "./made-desk";
import { medianOf, ms, percentileOf } from "./report";
import type { Section } from "./section";
import { startOurs } from "./servers";

const CHANGES = 50;
const BUDGET_MS = 1_000;

/** How soon a level set in one browser shows on the board in another. */
export const browsers: Section = {
  name: "browsers",
  about: "a change in one browser until another shows it",
  async measure() {
    const server = await startOurs(await madeDesk(SMALL));
    const browser = await openBrowser();
    try {
      const [writer, reader] = [await browser.newPage(), await browser.newPage()];
      for (const page of [writer, reader]) await page.goto(server.url);
      const waits = await waitsOf(writer, reader, await firstIndicatorOf(server));
      const p99 = percentileOf(waits, 0.99);
      return [
        {
          what: "a change in one browser until the board in another shows it",
          measured: `p50 ${ms(medianOf(waits))}, p99 ${ms(p99)}`,
          floor: "",
          budget: `p99 ${ms(BUDGET_MS)}`,
          isWithin: p99 <= BUDGET_MS,
        },
      ];
    } finally {
      await browser.close();
      await server.stop();
    }
  },
};

async function waitsOf(writer: Page, reader: Page, indicatorId: string): Promise<number[]> {
  const waits: number[] = [];
  for (let n = 1; n <= CHANGES; n++) {
    const rationale = `Change number ${n}.`;
    const from = performance.now();
    await setLevelIn(writer, { indicatorId, level: 1 + (n % 5), confidence: "low", rationale });
    await reader.waitForFunction((words) => document.body.innerText.includes(words), rationale);
    waits.push(performance.now() - from);
  }
  return waits;
}

/** Sets a level as a page's script would: with the browser's own Origin and cookies. */
const setLevelIn = (page: Page, draft: object) =>
  page.evaluate(async (sent) => {
    const answer = await fetch("/api/assessments", {
      method: "POST",
      headers: { "content-type": "application/json", "watchfloor-actor": "bench" },
      body: JSON.stringify({ ...sent, effectiveAt: new Date().toISOString() }),
    });
    if (!answer.ok) throw new Error(`Setting a level failed: ${answer.status}`);
  }, draft);
