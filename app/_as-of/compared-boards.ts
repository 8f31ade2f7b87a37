import { type TwoBoards, twoBoardsOf } from "@/domain/difference/two-boards";
import type { Outcome } from "@/domain/outcome";
import { readHorizon } from "./as-of-params";

/**
 * The two boards in the address of a comparison.
 * Errors: refusals by field.
 */
export const comparedBoards = async (params: Record<string, string>): Promise<Outcome<TwoBoards>> => {
  const { now, keptFrom } = await readHorizon();
  return twoBoardsOf(params, now, keptFrom);
};
