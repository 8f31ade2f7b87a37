type Params = Readonly<Record<string, string>>;

/**
 * The address of a list with some parameters changed; empty ones are dropped.
 * Shape: existing parameters keep their order, new ones follow.
 */
export function listHref(path: string, params: Params, changes: Params = {}): string {
  const kept = Object.entries({ ...params, ...changes }).filter(([, value]) => value.trim() !== "");
  const query = new URLSearchParams(kept).toString();
  return query === "" ? path : `${path}?${query}`;
}

/**
 * The columns in the `columns` parameter, in the list's order; the default ones when it names none.
 */
export function chosenColumnsOf<C extends { name: string; isShownAtFirst?: boolean }>(
  columns: readonly C[],
  text = "",
): C[] {
  const names = namesIn(text);
  const chosen = columns.filter(({ name }) => names.includes(name));
  return chosen.length > 0 ? chosen : columns.filter(({ isShownAtFirst = true }) => isShownAtFirst);
}

/** The names in the `columns` parameter that are no columns of the list. */
export const unknownColumnsOf = (columns: readonly { name: string }[], text = ""): string[] =>
  namesIn(text).filter((requested) => !columns.some(({ name }) => name === requested));

const namesIn = (text: string) => text.split(",").filter(Boolean);
