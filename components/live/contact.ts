/** Whether the desk answers this page, on the reader's own clock; and where a link was to lead meanwhile. */
let isLost = false;
let leaving: { href: string; at: number } | undefined;

/** A link pressed longer ago has led somewhere, or never will. */
const LEAVING_MS = 10_000;

export const isContactLost = (): boolean => isLost;

/** Whether this browser has a page to show when the desk does not answer (scripts/server/offline-worker.js). */
export const hasOfflinePage = (): boolean => navigator.serviceWorker?.controller != null;

/** Takes note of a link that was pressed. */
export const noteLeaving = (href: string): void => {
  leaving = { href, at: Date.now() };
};

/** Contact, or contact again: a link pressed meanwhile is followed. */
export function noteContact(): void {
  if (!isLost) return;
  isLost = false;
  follow(takeLeaving());
}

/** Contact is lost: a link pressed just before leads to the page that says so. */
export function noteContactLost(): void {
  if (isLost) return;
  isLost = true;
  const href = takeLeaving();
  if (hasOfflinePage()) follow(href);
}

const follow = (href: string | undefined): void => {
  if (href !== undefined) location.assign(href);
};

/** Where the link leads that was pressed last, once; undefined when that was too long ago. */
function takeLeaving(): string | undefined {
  const pressed = leaving;
  leaving = undefined;
  return pressed && Date.now() - pressed.at < LEAVING_MS ? pressed.href : undefined;
}

/** The page that a link led to has come. */
export const noteArrival = (): void => {
  leaving = undefined;
};
