/** What a level is to be set of: an indicator, one of a category's, or any of the desk's. */
export type Asked = { indicatorId?: string | undefined; categoryId?: string | undefined };

const EVENT = "watchfloor:set-level";

/** Opens the panel that sets a level, on the page that is there. */
export const openSetLevel = (asked: Asked): boolean =>
  window.dispatchEvent(new CustomEvent(EVENT, { detail: asked }));

/** Calls `hear` whenever a panel is asked for, until what it returns is called. */
export function onSetLevel(hear: (asked: Asked) => void): () => void {
  const listen = (event: Event) => event instanceof CustomEvent && hear(event.detail);
  window.addEventListener(EVENT, listen);
  return () => window.removeEventListener(EVENT, listen);
}

/** Where the same form stands as a page, for browsers without scripts. */
export function setLevelPathOf({ indicatorId, categoryId }: Asked): string {
  if (indicatorId) return `/indicators/${encodeURIComponent(indicatorId)}#set`;
  return categoryId ? `/categories/${encodeURIComponent(categoryId)}#indicators` : "/categories";
}

/** What a link leads to, by its own words about it. */
export const askedBy = ({ dataset }: HTMLElement): Asked => ({
  indicatorId: dataset.setLevel || undefined,
  categoryId: dataset.setLevelIn || undefined,
});
