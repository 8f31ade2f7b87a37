import { type Desk, presentOf } from "@/db/desk";
import { readTail } from "@/db/tail";
import type { Outcome } from "@/domain/outcome";
import { type TwoBoards, twoBoardsOf } from "@/domain/two-boards";

/** The two boards that somebody asks to compare. Errors: refusals by field. */
export async function askedBoards(
  opened: Desk,
  asked: Record<string, string | undefined>,
): Promise<Outcome<TwoBoards>> {
  const { knownAt } = presentOf(opened, await opened.store.read(readTail));
  return twoBoardsOf(asked, knownAt);
}
