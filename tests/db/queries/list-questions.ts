import type { Desk } from "@/db/desk";
import { readHandOut } from "@/db/queries/board/hand-out";
import { readSnapshotList } from "@/db/queries/board/snapshot";
import {
  readDoubtfulKeys,
  readSigningKeys,
  readSnapshotSignature,
} from "@/db/queries/board/snapshot-signature";
import { readIndicatorList } from "@/db/queries/definition/indicator-list";
import { readReportPart, readReports } from "@/db/queries/evidence/reports";
import { readSources as readSourceList, readSourcePart } from "@/db/queries/evidence/sources";
import { readImportList, readImportPart } from "@/db/queries/import/import-list";
import { readLatestImports } from "@/db/queries/import/imports";
import { readIncidentLog, readIncidentPart } from "@/db/queries/incident/incident-log";
import { readKeptApart } from "@/db/queries/incident/kept-apart";
import { readLikelyDuplicates, readLikelyDuplicatesOf } from "@/db/queries/incident/likely-duplicates";
import { readAreasOfReports } from "@/db/queries/incident/map-reports";
import { readLog, readLogCount, readStoredLog } from "@/db/queries/log/log";
import { readPostureAt, readPostureChanges } from "@/db/queries/schedule/posture-changes";
import { readSchedules } from "@/db/queries/schedule/schedules";
import { parseIndicatorFilter } from "@/domain/board/indicator-list";
import { parseReportFilters, parseSourceFilters, REPORT_ORDERS } from "@/domain/evidence/report-filters";
import { parseImportFilter } from "@/domain/import/import-list";
import { INCIDENT_ORDERS, parseIncidentFilter } from "@/domain/incident/incident-filter";
import { parseLogFilter } from "@/domain/log/log-filter";
import { EVERYTHING } from "@/domain/snapshot/export-choice";
import { momentOf } from "@/domain/time/as-of";
import { LAST_INSTANT } from "@/domain/time/time";
import { ask } from "../../ask";
import { accepted } from "../../drafts";

const THEN = momentOf(Date.UTC(2020, 0, 4, 12));

/** A list in each of its orders, and by each of its filters alone. */
const each = <Filter>(
  parse: (raw: object) => Parameters<typeof accepted<Filter>>[0],
  orders: object,
  filters: Record<string, string>,
): Filter[] =>
  [
    ...Object.keys(orders).flatMap((by) => [{ sort: by }, { sort: `-${by}` }]),
    ...Object.entries(filters).map(([name, value]) => ({ [name]: value })),
  ].map((raw) => accepted(parse(raw)));

const SPAN = { fromAt: "2020-01-02", untilAt: "2020-01-05" };
const REPORTS = each(parseReportFilters, REPORT_ORDERS, {
  ...SPAN,
  categoryId: "rockets",
  credibility: "2",
  sourceId: "none",
  text: "missile",
});
const INCIDENTS = each(parseIncidentFilter, INCIDENT_ORDERS, {
  ...SPAN,
  actor: "x",
  categoryId: "rockets",
  certainty: "2",
  dataset: "none",
  kind: "air strike",
  place: "Baghdad",
  status: "retracted",
});
const LOG = each(
  parseLogFilter,
  { recorded: "number" },
  {
    ...SPAN,
    action: "assessment.recorded",
    categoryId: "rockets",
    indicatorId: "none",
    text: "embassy",
    who: "Ada",
  },
);

const POSTURE_FROM = Date.UTC(2020, 0, 1);

/** What the pages and exports of lists ask, at the present and where they can in the past. */
export const LIST_QUESTIONS: Record<string, (desk: Desk) => Promise<unknown>[]> = {
  readImportList: (d) => [d.store.read((view) => readImportList(view, accepted(parseImportFilter({}))))],
  readImportPart: (d) => [
    d.store.read((view) => readImportPart(view, accepted(parseImportFilter({ sort: "file" })), 5)),
  ],
  readLatestImports: (d) => [d.store.read((view) => readLatestImports(view, 5))],
  readAreasOfReports: (d) => [d.store.read((view) => readAreasOfReports(view, ["none"], THEN.knownAt))],
  readLikelyDuplicates: (d) => [
    ask(d, readLikelyDuplicates, {}),
    ask(d, readLikelyDuplicates, { importId: "none", after: { one: "none", other: "none" } }),
  ],
  readKeptApart: (d) => [d.store.read((view) => readKeptApart(view, "none"))],
  readLikelyDuplicatesOf: (d) => [
    d.store.read(async (view) => {
      const [entry] = (await readIncidentLog(view, d, accepted(parseIncidentFilter({})))).entries;
      return entry && readLikelyDuplicatesOf(view, entry, LAST_INSTANT);
    }),
  ],
  readIncidentPart: (d) => [
    d.store.read((view) => readIncidentPart(view, accepted(parseIncidentFilter({ sort: "place" })), THEN, 7)),
  ],
  readIndicatorList: (d) => [
    ask(d, readIndicatorList, accepted(parseIndicatorFilter({}))),
    ask(d, readIndicatorList, accepted(parseIndicatorFilter({ sort: "-level" })), THEN),
  ],
  readLogCount: (d) => LOG.map((filter) => d.store.read((view) => readLogCount(view, filter))),
  readReportPart: (d) => [
    d.store.read((view) => readReportPart(view, accepted(parseReportFilters({ sort: "source" })), THEN, 7)),
  ],
  readSourcePart: (d) => [
    d.store.read((view) =>
      readSourcePart(view, accepted(parseSourceFilters({ sort: "reliability" })), THEN, 7),
    ),
  ],
  readIncidentLog: (d) => [
    ask(d, readIncidentLog, accepted(parseIncidentFilter({}))),
    ask(d, readIncidentLog, accepted(parseIncidentFilter({ text: "rocket" })), THEN),
    ...INCIDENTS.map((filter) => ask(d, readIncidentLog, filter)),
  ],
  readStoredLog: (d) => [
    d.store.read((view) => readStoredLog(view, accepted(parseLogFilter({ sort: "recorded" })), 500)),
  ],
  readLog: (d) => [
    ...LOG.map((filter) => d.store.read((view) => readLog(view, filter))),
    d.store.read((view) =>
      readLog(view, accepted(parseLogFilter({ text: "embassy", categoryId: "rockets" })), 500),
    ),
  ],
  readHandOut: (d) => [d.store.read((view) => readHandOut(view, 1, EVERYTHING))],
  readPostureAt: (d) => [d.store.read((view) => readPostureAt(view, POSTURE_FROM))],
  readPostureChanges: (d) => [
    d.store.read((view) => readPostureChanges(view, { at: POSTURE_FROM, posture: "" }, d.now())),
  ],
  readSchedules: (d) => [d.store.read(readSchedules)],
  readSigningKeys: (d) => [d.store.read(readSigningKeys)],
  readDoubtfulKeys: (d) => [d.store.read(readDoubtfulKeys)],
  readSnapshotSignature: (d) => [d.store.read((view) => readSnapshotSignature(view, 1))],
  readSnapshotList: (d) => [d.store.read((view) => readSnapshotList(view))],
  readReports: (d) => REPORTS.map((filters) => ask(d, readReports, filters)),
  readSources: (d) => [ask(d, readSourceList, accepted(parseSourceFilters({})))],
};
