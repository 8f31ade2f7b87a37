import type { Reliability } from "../evidence/admiralty";
import type { Report } from "../evidence/report";
import type { Attribution } from "../incident/attribution";
import type { IncidentValues } from "../incident/incident-fields";
import type { Instant } from "../time/time";

/** The incident in an imported row: every form field but the category. */
type IncidentFields = Omit<IncidentValues, "categoryId">;

type ReportFields = Pick<
  Report,
  "title" | "body" | "url" | "credibility" | "publishedAt" | "effectiveAt" | "areas"
>;

/** The level in an imported row; validated like a form that sets one. */
type LevelFields = {
  indicatorId: string;
  level: number;
  likelihoodRatio: number | null;
  confidence: string;
  rationale: string;
  effectiveAt: Instant;
};

/**
 * The content of a row.
 * Shape: `categoryId` is the format's suggestion, such as `kidnapping` for an abduction; null when there is none and
 *        the person who imports chooses. The desk may have no such category.
 */
export type RowContent =
  | {
      kind: "incident";
      categoryId: string | null;
      incident: IncidentFields;
      attributions: readonly Pick<Attribution, "actor" | "certainty" | "basis">[];
    }
  | {
      kind: "report";
      categoryId: string | null;
      source: { name: string; url: string | null; reliability: Reliability };
      report: ReportFields;
    }
  | { kind: "level"; level: LevelFields };

/** Why a row is refused: the column, and what would be accepted. */
export type RowProblem = { column: string; message: string };

/**
 * One row of a file, readable or refused.
 * Shape: `row` counts the records of the file from 1, without the header; `line` is the line on which the record
 *        begins, where the file has lines. `key` identifies the record in its dataset, and is the same in every
 *        edition. `editionAt` is when the publisher last changed the record, where known: of two records with one key
 *        the later edition wins, whatever the order of records or files. `otherKeys` are under which the same thing may
 *        be stored, the record's own first, where it continues others; `isWithdrawal` says that it takes them back.
 */
export type ReadRow = RowPlace & ((TakenRow & { ok: true; editionAt?: Instant }) | RowRefusal);

type TakenRow = { key: string; content: RowContent } & Continuing;

/** How a row continues others of its dataset; both absent for a row that stands alone. */
export type Continuing = { otherKeys?: readonly string[]; isWithdrawal?: boolean };

/** What stands in some cells of a row, by what they are used for. */
export type RowCells = Readonly<Record<string, string>>;

type RowPlace = {
  row: number;
  line: number | null;
  /** What stands in its cells, for whoever mends a refused row. */
  readonly cells?: RowCells;
};
type RowRefusal = { ok: false; problems: RowProblem[] };

export type RefusedRow = RowPlace & RowRefusal;
