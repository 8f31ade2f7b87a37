import type { ListPage } from "../list/list-page";
import type { Instant, Instants } from "../time/time";
import type { Corroboration } from "./corroboration";
import type { ReportEntry, TiedTo } from "./evidence";
import type { Report, Source, SourceGrading } from "./report";
import type { SourceRecord } from "./source";

/** Everything on a report's page. */
export type ReportPage = Instants & {
  revision: number;
  report: ReportEntry;
  categoryName: string | null;
  /** Its accounts known by then, newest first. */
  accounts: Report[];
  /** What it repeats, and what repeats it. */
  origin: ReportEntry | null;
  repeats: ReportEntry[];
  /** The report and what repeats it, counted by origin. */
  corroboration: Corroboration;
  ties: TiedTo[];
};

/** A page of the list of reports. */
export type ReportList = Instants & { revision: number } & ListPage<ReportEntry>;

/** A version of a source; `reason` is why it was edited. */
export type SourceVersion = Source & { reason: string | null };

/** Everything on a source's page. */
export type SourcePage = Instants & {
  revision: number;
  source: SourceVersion;
  versions: SourceVersion[];
  /** Every grading known by then, latest effective first. */
  gradings: SourceGrading[];
  grading: SourceGrading | null;
  record: SourceRecord;
  /** Since when history, and with it the record, is complete; null when nothing was ever pruned. */
  keptFromAt: Instant | null;
  reports: ReportEntry[];
};

/** A source with the grading that holds. */
export type SourceEntry = SourceVersion & { grading: SourceGrading | null };

/** A page of the list of sources. */
export type SourceList = Instants & { revision: number } & ListPage<SourceEntry>;
