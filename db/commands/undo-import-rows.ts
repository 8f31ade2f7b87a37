import type { ImportStep } from "@/domain/import/import";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { dateTimeGroupOf, type Instant } from "@/domain/time/time";
import { change, type Desk } from "../desk";
import { withdrawLevels } from "../imports/imported-levels";
import { withdrawIncidents } from "../imports/undone-incidents";
import { withdrawReports } from "../imports/undone-reports";
import type { Withdrawn } from "../imports/undone-rows";
import { addStep, readStateAfter } from "../logs/import-log";
import { readHasRows, readUndoneImports } from "../queries/import/imports";
import { readKeptFrom } from "../retention";

/** Where a batch of undoing starts: in which log, and after which of its rows. */
type Place = { log: number; row: number };

/** One batch of undoing: `from` is where the batch before ended; `sums` is the running total. */
type Stretch = { importId: string; after: number; from: Place; sums: Withdrawn };

type Undone = { step: ImportStep; sums: Withdrawn; next: Place | undefined };

export const NOTHING_WITHDRAWN = {
  from: { log: 0, row: 0 },
  sums: { retracted: 0, putBack: 0, kept: 0 },
} as const;

const LOGS = [withdrawIncidents, withdrawReports, withdrawLevels];
const ROWS_AT_ONCE = 1_000;

/**
 * Undoes one batch of an import; nothing is deleted. The last batch marks the import as undone.
 * Shape:  `next` is where the next batch starts; undefined after the last.
 * Errors: an unknown import, one that is already undone, or one whose rows can no longer be identified; a conflict when
 *         another process has continued it.
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
    const keptFrom = await readKeptFrom(tx);
    if (keptFrom !== null && undone.recordedAt < keptFrom && !(await readHasRows(tx, importId)))
      return refuse(goneWordsOf(keptFrom), "importId");
    const others = await readUndoneImports(tx);
    let next: Place | undefined = from;
    let total = sums;
    do {
      const stretch = { importId, from: next.row, limit: ROWS_AT_ONCE };
      const withdraw = LOGS[next.log] ?? withdrawIncidents;
      const done = await withdraw(tx, desk, stretch, (id) => id === importId || others.has(id));
      next = nextPlace(next, done.last);
      total = withdrawnSum(total, done.sums);
    } while (next?.row === 0);
    const act = next === undefined ? "undone" : "withdrawn";
    const values = { number: after + 1, act, tally: step.tally, reason: wordsOf(total) } as const;
    const written = await addStep(tx, desk, undone, values);
    return accept({ step: written, sums: total, next });
  });
}

/** Levels do not store their import: only the watch log does, and pruning removes it. */
const goneWordsOf = (keptFrom: Instant): string =>
  `This import cannot be undone as a whole: it was recorded before ${dateTimeGroupOf(keptFrom)}, and the history before that is not kept. Correct or retract its remaining levels one by one`;

const withdrawnSum = (one: Withdrawn, other: Withdrawn): Withdrawn => ({
  retracted: one.retracted + other.retracted,
  putBack: one.putBack + other.putBack,
  kept: one.kept + other.kept,
});

function nextPlace({ log }: Place, last: number | undefined): Place | undefined {
  if (last !== undefined) return { log, row: last };
  return log + 1 < LOGS.length ? { log: log + 1, row: 0 } : undefined;
}

const wordsOf = ({ retracted, putBack, kept }: Withdrawn): string =>
  [
    `${inFigures(retracted)} retracted`,
    `${inFigures(putBack)} put back as they were`,
    ...(kept > 0
      ? [`${inFigures(kept)} kept, because a person or a later import has written over them`]
      : []),
  ].join(", ");

const inFigures = (count: number): string => count.toLocaleString("en");
