import type { ImportStep } from "@/domain/import";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { change, type Desk } from "../desk";
import { addStep, readStateAfter } from "../import-log";
import { readUndoneImports } from "../queries/imports";
import { type Withdrawn, withdrawIncidents } from "../undone-incidents";

/** A stretch of an import: `from` is where the batch before ended, 0 at first; `sums` is what it came to so far. */
type Stretch = { importId: string; after: number; from: number; sums: Sums };
type Sums = Omit<Withdrawn, "last">;

export const NOTHING_WITHDRAWN: Sums = { retracted: 0, putBack: 0, kept: 0 };

type Undone = { step: ImportStep; sums: Sums; next: number | undefined };

const ROWS_AT_ONCE = 1_000;

/**
 * Takes back a batch of what an import wrote; nothing is deleted. The last batch says that the import is undone.
 * Shape:  `next` is where the next batch begins; undefined when all is done.
 * Errors: an unknown import, or one that is undone already; a conflict when another process went on with it.
 */
export async function undoImportRows(
  desk: Desk,
  { importId, after, from, sums }: Stretch,
): Promise<Outcome<Undone>> {
  return change(desk, async (tx) => {
    const state = await readStateAfter(tx, { importId, after });
    if (!state.ok) return state;
    const { import: undone, step } = state.value;
    if (step.act === "undone") return refuse("This import was undone already", "importId");
    const others = await readUndoneImports(tx);
    const stretch = { importId, from, limit: ROWS_AT_ONCE };
    const done = await withdrawIncidents(tx, desk, stretch, (id) => id === importId || others.has(id));
    const total = {
      retracted: sums.retracted + done.retracted,
      putBack: sums.putBack + done.putBack,
      kept: sums.kept + done.kept,
    };
    const act = done.last === undefined ? "undone" : "withdrawn";
    const said = {
      number: after + 1,
      act,
      tally: step.tally,
      reason: wordsOf(total),
    } as const;
    const written = await addStep(tx, desk, undone, said);
    return accept({ step: written, sums: total, next: done.last });
  });
}

const wordsOf = ({ retracted, putBack, kept }: Sums): string =>
  [
    `${retracted} retracted`,
    `${putBack} put back as they were`,
    ...(kept > 0 ? [`${kept} kept, because a person or a later import has written over them`] : []),
  ].join(", ");
