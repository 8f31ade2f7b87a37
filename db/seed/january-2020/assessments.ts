import type { AlertLevel } from "@/domain/alert-level";
import type { Confidence } from "@/domain/assessment/assessment";
import { correctAssessment } from "../../commands/correct-assessment";
import { recordAssessment } from "../../commands/record-assessment";
import { retractAssessment } from "../../commands/retract-assessment";
import type { Desk } from "../../desk";
import { type Act, at, type Group, namedBefore } from "./story";

type Row = {
  /** When it was recorded. */
  at: Group;
  because: string;
  /** Who recorded it, where that was not the desk of the category. */
  by?: string;
};
type JudgedRow = Row & {
  level: AlertLevel;
  confidence: Confidence;
  /** Per cent. */
  likelihood?: number;
  /** From when it holds, where that was before it was recorded. */
  since?: Group;
};

/** A judgement; `name` is given to those that a later row speaks of. */
type Judged = JudgedRow & { name?: string };
/** Another judgement in the place of a wrong one. */
type Corrected = JudgedRow & { corrects: string };
/** The withdrawal of a judgement. */
type Retracted = Row & { retracts: string };
export type AssessmentRow = Judged | Corrected | Retracted;

/** The judgements of one category, by indicator, each in the order in which they were recorded. */
export type AssessmentTable = Record<string, readonly AssessmentRow[]>;

/** Says at the end of every reason that the judgement, unlike the facts, belongs to the example. */
export const asExample = (reason: string) => `${reason} Example judgement.`;

const draftOf = (row: JudgedRow) => ({
  level: row.level,
  likelihoodPercent: row.likelihood ?? null,
  confidence: row.confidence,
  rationale: asExample(row.because),
  effectiveAt: at(row.since ?? row.at),
});

/** Does what one row says; `ids` are those of the named rows so far. */
async function recordRow(desk: Desk, indicatorId: string, row: AssessmentRow, ids: Map<string, string>) {
  if ("retracts" in row) {
    const replacesId = namedBefore(ids, row.retracts);
    return retractAssessment(desk, { replacesId, rationale: asExample(row.because) });
  }
  if ("corrects" in row)
    return correctAssessment(desk, { replacesId: namedBefore(ids, row.corrects), ...draftOf(row) });
  const outcome = await recordAssessment(desk, { indicatorId, ...draftOf(row) });
  if (outcome.ok && row.name !== undefined) ids.set(row.name, outcome.value.id);
  return outcome;
}

/** The judgements of one category as acts; `owner` recorded those that name nobody else. */
export function assessmentActs(table: AssessmentTable, owner: string): Act[] {
  const ids = new Map<string, string>();
  return Object.entries(table).flatMap(([indicatorId, rows]) =>
    rows.map((row) => ({
      recordedAt: at(row.at),
      by: row.by ?? owner,
      name: `assessment of ${indicatorId}`,
      record: (desk) => recordRow(desk, indicatorId, row, ids),
    })),
  );
}
