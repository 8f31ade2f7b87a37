import type { Desk } from "@/db/desk";
import type { View } from "@/db/store";

/** What one query answers on a view of its own. */
export const ask = <Rest extends unknown[], Answer>(
  desk: Desk,
  query: (view: View, desk: Desk, ...rest: Rest) => Promise<Answer>,
  ...rest: Rest
): Promise<Answer> => desk.store.read((view) => query(view, desk, ...rest));
