import type { Page } from "@playwright/test";

/** How often a page is looked at. */
const POLL_MS = 20;

/**
 * When a board first shows these texts on the tile of a category, and this change.
 * Shape: `lateMs` sums how late the timers of the page itself were until then. That is the share of a machine that is
 *        busy with other browsers, and of no wait that the desk causes: a page that waits for an answer is idle.
 */
export const firstShown = (page: Page, shown: { category: string; onTile: string[]; change: string }) =>
  page.evaluate(
    ([{ category, onTile, change }, lookMs]) =>
      new Promise<{ at: number; lateMs: number }>((resolve) => {
        let lateMs = 0;
        let lookedAt = performance.now();
        const isShown = () => {
          const tiles = [...document.querySelectorAll("[aria-label=Categories] > li")];
          const tile = tiles.find(({ textContent }) => textContent.includes(category))?.textContent ?? "";
          return onTile.every((text) => tile.includes(text)) && document.body.textContent.includes(change);
        };
        const looking = setInterval(() => {
          const now = performance.now();
          lateMs += Math.max(0, now - lookedAt - 2 * lookMs);
          lookedAt = now;
          if (!isShown()) return;
          clearInterval(looking);
          resolve({ at: Date.now(), lateMs });
        }, lookMs);
      }),
    [shown, POLL_MS] as const,
  );
