type Params = Readonly<Record<string, string>>;

/**
 * The address of a list with some parameters set anew; an empty one goes.
 * Shape: in the order in which they came, the new ones last.
 */
export function listHref(path: string, params: Params, changes: Params = {}): string {
  const kept = Object.entries({ ...params, ...changes }).filter(([, value]) => value.trim() !== "");
  const query = new URLSearchParams(kept).toString();
  return query === "" ? path : `${path}?${query}`;
}

/**
 * The columns that an address chooses, of those that the list has, in the list's own order; those shown at first when it
 * chooses none.
 */
export function chosenColumnsOf<C extends { name: string; isShownAtFirst?: boolean }>(
  columns: readonly C[],
  text = "",
): C[] {
  const names = text.split(",").filter(Boolean);
  const chosen = columns.filter(({ name }) => names.includes(name));
  return chosen.length > 0 ? chosen : columns.filter(({ isShownAtFirst = true }) => isShownAtFirst);
}
