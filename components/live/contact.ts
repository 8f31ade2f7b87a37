/** Whether the desk answers this page, on the reader's own clock; and where a link was to lead meanwhile. */
let isLost = false;
let leaving: { href: string; at: number } | undefined;

/** A link pressed longer ago has led somewhere, or never will. */
const LEAVING_MS = 10_000;

export const isContactLost = (): boolean => isLost;

/** Whether this browser has a page to show when the desk does not answer (scripts/server/offline-worker.js). */
export const hasOfflinePage = (): boolean => navigator.serviceWorker?.controller != null;

/** Takes note of a link that was pressed while the desk seemed to answer. */
export const noteLeaving = (href: string): void => {
  leaving = { href, at: Date.now() };
};

/** Contact is there, or there again. */
export const noteContact = (): void => {
  isLost = false;
};

/** Contact is lost: whoever pressed a link just before is taken to the page that says so. */
export function noteContactLost(): void {
  if (isLost) return;
  isLost = true;
  const { href, at } = leaving ?? { href: "", at: 0 };
  leaving = undefined;
  if (Date.now() - at < LEAVING_MS && hasOfflinePage()) location.assign(href);
}

/** The page that a link led to has come. */
export const noteArrival = (): void => {
  leaving = undefined;
};
