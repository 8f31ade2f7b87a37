/** A sort order: one of the list's columns, and the direction. */
export type ListOrder<Name extends string = string> = { by: Name; isDescending: boolean };

/** The type of a sort key. */
type KeyKind = "number" | "text";

/** The sort orders of a list, each with the type of its key. */
export type ListOrders = Readonly<Record<string, KeyKind>>;

/** A sort order as a query parameter: `place`, or `-place` for descending. */
export const orderTextOf = ({ by, isDescending }: ListOrder): string => `${isDescending ? "-" : ""}${by}`;

/** The sort order in a query parameter; undefined when the list has none of that name. */
export function orderIn<O extends ListOrders>(
  text: string,
  orders: O,
): ListOrder<keyof O & string> | undefined {
  const isDescending = text.startsWith("-");
  const by = isDescending ? text.slice(1) : text;
  return Object.hasOwn(orders, by) ? { by, isDescending } : undefined;
}

/** Compares two keys of one order as the database does. */
export const byKeys = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);
