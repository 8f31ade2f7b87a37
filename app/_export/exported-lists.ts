import type { Desk } from "@/db/desk";
import { readIndicatorList } from "@/db/queries/definition/indicator-list";
import { readReportPart } from "@/db/queries/evidence/reports";
import { readSourcePart } from "@/db/queries/evidence/sources";
import { readImportPart } from "@/db/queries/import/import-list";
import { readIncidentPart } from "@/db/queries/incident/incident-log";
import { readStoredLog } from "@/db/queries/log/log";
import {
  type IndicatorFilter,
  type ListedIndicator,
  parseIndicatorFilter,
} from "@/domain/board/indicator-list";
import type { ReportEntry } from "@/domain/evidence/evidence";
import type { SourceEntry } from "@/domain/evidence/evidence-pages";
import {
  parseReportFilters,
  parseSourceFilters,
  type ReportFilters,
  type SourceFilters,
} from "@/domain/evidence/report-filters";
import type { ImportState } from "@/domain/import/import";
import { type ImportFilter, parseImportFilter } from "@/domain/import/import-list";
import type { IncidentEntry } from "@/domain/incident/incident";
import { type IncidentFilter, parseIncidentFilter } from "@/domain/incident/incident-filter";
import { orderTextOf } from "@/domain/list/list-order";
import { type LogFilter, parseLogFilter } from "@/domain/log/log-filter";
import { listFormatNamed } from "@/formats/list";
import { REPORT_COLUMNS, SOURCE_COLUMNS } from "@/formats/list/columns/evidence";
import { IMPORT_COLUMNS } from "@/formats/list/columns/imports";
import { INCIDENT_COLUMNS } from "@/formats/list/columns/incidents";
import { INDICATOR_COLUMNS } from "@/formats/list/columns/indicators";
import { LOG_COLUMNS, LogRecord, logRecordOf } from "@/formats/list/columns/log";
import type { ListFormat } from "@/formats/list/list-file";
import { type ExportedList, type ListFacts, readWhole, writtenList } from "./exported-list";

const asItIs = (row: object) => row;

export const INCIDENTS: ExportedList<IncidentFilter, IncidentEntry> = {
  noun: "incidents",
  columns: INCIDENT_COLUMNS,
  recordOf: asItIs,
  parse: parseIncidentFilter,
  read: readIncidentPart,
};

export const REPORTS: ExportedList<ReportFilters, ReportEntry> = {
  noun: "reports",
  columns: REPORT_COLUMNS,
  recordOf: asItIs,
  parse: parseReportFilters,
  read: readReportPart,
};

export const SOURCES: ExportedList<SourceFilters, SourceEntry> = {
  noun: "sources",
  columns: SOURCE_COLUMNS,
  recordOf: asItIs,
  parse: parseSourceFilters,
  read: readSourcePart,
};

export const INDICATORS: ExportedList<IndicatorFilter, ListedIndicator> = {
  noun: "indicators",
  columns: INDICATOR_COLUMNS,
  recordOf: asItIs,
  parse: parseIndicatorFilter,
  read: (view, filter, at, limit, desk) => readIndicatorList(view, desk, filter, at, limit),
};

export const IMPORTS: ExportedList<ImportFilter, ImportState> = {
  noun: "imports",
  columns: IMPORT_COLUMNS,
  recordOf: asItIs,
  parse: parseImportFilter,
  read: (view, filter, _at, limit) => readImportPart(view, filter, limit),
};

/** Entries never change, so the log needs no fixed times. */
export const LOG: ExportedList<LogFilter, LogRecord> = {
  noun: "log",
  columns: LOG_COLUMNS,
  recordOf: logRecordOf,
  parse: parseLogFilter,
  async read(view, filter, _at, limit) {
    const { entries, next, directory } = await readStoredLog(view, filter, limit);
    return {
      entries: entries.map((entry) => new LogRecord(entry, directory)),
      next: next === null ? null : String(next),
      sort: orderTextOf(filter.sort),
    };
  },
};

/** Rows that a whole list is read by, at a time. */
const PART_ROWS = 2_000;

/** How the whole file of a list is written. */
const writing =
  <Filter, Row>(list: ExportedList<Filter, Row>) =>
  (desk: Desk, format: ListFormat, facts: ListFacts) =>
    writtenList(list, format, facts, readWhole(desk, list, facts, PART_ROWS));

const WRITERS: Record<string, ReturnType<typeof writing>> = {
  [INCIDENTS.noun]: writing(INCIDENTS),
  [REPORTS.noun]: writing(REPORTS),
  [SOURCES.noun]: writing(SOURCES),
  [INDICATORS.noun]: writing(INDICATORS),
  [IMPORTS.noun]: writing(IMPORTS),
  [LOG.noun]: writing(LOG),
};

/**
 * The whole file of the list with rows of a noun.
 * Errors: throws when there is no such list or format, and when its parameters are invalid.
 */
export function exportOf(desk: Desk, noun: string, formatName: string, facts: ListFacts) {
  const write = WRITERS[noun];
  const format = listFormatNamed(formatName);
  if (!write || !format) throw new Error(`There is no export of ${noun} as ${formatName}.`);
  return write(desk, format, facts);
}
