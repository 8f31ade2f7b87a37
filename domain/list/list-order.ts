/** In which order a list stands: by one of its columns, and which way. */
export type ListOrder<Name extends string = string> = { by: Name; isDescending: boolean };

/** What rows are compared by in an order: a number or a text. */
export type KeyKind = "number" | "text";

/** The orders that a list can stand in, each with what its rows are compared by. */
export type ListOrders = Readonly<Record<string, KeyKind>>;

/** An order as it stands in an address: `place`, or `-place` with the last first. */
export const orderTextOf = ({ by, isDescending }: ListOrder): string => `${isDescending ? "-" : ""}${by}`;

/** The order that a text names; undefined when the list has no such order. */
export function orderIn<O extends ListOrders>(
  text: string,
  orders: O,
): ListOrder<keyof O & string> | undefined {
  const isDescending = text.startsWith("-");
  const by = isDescending ? text.slice(1) : text;
  return Object.hasOwn(orders, by) ? { by, isDescending } : undefined;
}

/** Two keys of one order compared, as its database does it. */
export const byKeys = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);
