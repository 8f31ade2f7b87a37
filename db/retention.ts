import { max } from "drizzle-orm";
import { firstKeptDayOf } from "@/domain/retention/retention";
import type { Day, Instant } from "@/domain/time/time";
import { statement } from "./sql/statement";
import type { View } from "./store";
import { prunings } from "./tables";

const latestCut = statement((db) => db.select({ cutAt: max(prunings.cutAt) }).from(prunings));

/** Since when the desk's history is complete; null when nothing was ever pruned. */
export const readKeptFrom = async (view: View): Promise<Instant | null> =>
  (await latestCut(view))[0]?.cutAt ?? null;

/** The first day of complete history; null when nothing was ever pruned. */
export async function readFirstKeptDay(view: View): Promise<Day | null> {
  const keptFrom = await readKeptFrom(view);
  return keptFrom === null ? null : firstKeptDayOf(keptFrom);
}
