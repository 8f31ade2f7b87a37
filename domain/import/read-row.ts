import type { Reliability } from "../evidence/admiralty";
import type { Report } from "../evidence/report";
import type { Attribution } from "../incident/attribution";
import type { IncidentValues } from "../incident/incident-fields";
import type { Instant } from "../time/time";

/** What an imported row says of an incident: all that a form would ask, except for the category. */
type SaidOfIncident = Omit<IncidentValues, "categoryId">;

type SaidOfReport = Pick<Report, "title" | "body" | "url" | "credibility" | "publishedAt" | "effectiveAt">;

/** What an imported row says of a level; checked like a form that sets one. */
type SaidOfLevel = {
  indicatorId: string;
  level: number;
  likelihoodRatio: number | null;
  confidence: string;
  rationale: string;
  effectiveAt: Instant;
};

/**
 * What one row of a file tells.
 * Shape: `categoryId` is what the format suggests from the row's own words, such as `kidnapping` for an abduction;
 *        null when it cannot tell, and the person who imports chooses. A desk need not have such a category.
 */
export type RowContent =
  | {
      kind: "incident";
      categoryId: string | null;
      incident: SaidOfIncident;
      attributions: readonly Pick<Attribution, "actor" | "certainty" | "basis">[];
    }
  | {
      kind: "report";
      categoryId: string | null;
      source: { name: string; url: string | null; reliability: Reliability };
      report: SaidOfReport;
    }
  | { kind: "level"; level: SaidOfLevel };

/** Why a row cannot be taken: the column, or place, and what would be accepted. */
export type RowProblem = { column: string; message: string };

/**
 * One row of a file, taken or refused.
 * Shape: `row` counts the records of the file from 1, a header not counted; `line` is the line that the record begins
 *        on, where the file has lines. `key` names the record in its dataset, and is the same in every edition.
 *        `editionAt` is when the publisher last changed the record, where it says so: of two records with one key the
 *        later edition holds, whichever comes first in the file, and whichever file is read first.
 */
export type ReadRow = RowPlace &
  ({ ok: true; key: string; content: RowContent; editionAt?: Instant } | RowRefusal);

type RowPlace = { row: number; line: number | null };
type RowRefusal = { ok: false; problems: RowProblem[] };

/** A row that was not taken. */
export type RefusedRow = RowPlace & RowRefusal;
