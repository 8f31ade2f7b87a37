/** What a level is to be set of: an indicator, one of a category's, or any of the desk's. */
export type LevelTarget = { indicatorId?: string | undefined; categoryId?: string | undefined };

const EVENT = "watchfloor:set-level";

/** Opens the panel that sets a level, on the page that is there. */
export const openSetLevel = (target: LevelTarget): boolean =>
  window.dispatchEvent(new CustomEvent(EVENT, { detail: target }));

/** Calls `hear` whenever a panel is opened; returns a function that ends this. */
export function onSetLevel(onOpen: (target: LevelTarget) => void): () => void {
  const listen = (event: Event) => event instanceof CustomEvent && onOpen(event.detail);
  window.addEventListener(EVENT, listen);
  return () => window.removeEventListener(EVENT, listen);
}

/** Where the same form stands as a page, for browsers without scripts. */
export function setLevelPathOf({ indicatorId, categoryId }: LevelTarget): string {
  if (indicatorId) return `/indicators/${encodeURIComponent(indicatorId)}#set`;
  return categoryId ? `/categories/${encodeURIComponent(categoryId)}#indicators` : "/categories";
}

/** What a link leads to, by its own words about it. */
export const targetOf = ({ dataset }: HTMLElement): LevelTarget => ({
  indicatorId: dataset.setLevel || undefined,
  categoryId: dataset.setLevelIn || undefined,
});
