import { likelihoodWordOf } from "@/domain/assessment/likelihood";
import { documentLevelOf } from "@/domain/snapshot/document-words";
import type { HandOut } from "@/domain/snapshot/hand-out";
import { documentNameOf, noticesOf } from "@/domain/snapshot/snapshot-notice";
import { addDays, startOfDay } from "@/domain/time/time";
import { digestWordsOf, freshnessCountsOf, LEFT_OUT, recordHeadWordsOf } from "../words";
import type { SheetCell, SheetColumn, SheetRow, WorkbookSheet } from "./workbook";

const at = (instant: string | null | undefined): number | null => (instant ? Date.parse(instant) : null);
const yes = (is: boolean | undefined): string => (is ? "yes" : "no");

/** The sheets of a snapshot: what it is, then its board, indicators, trend, evidence and incidents. */
export function sheetsOf(snapshot: HandOut): WorkbookSheet[] {
  const sheets = [boardSheet, indicatorSheet, trendSheet, evidenceSheet, incidentSheet].map((of) =>
    of(snapshot),
  );
  return [aboutSheet(snapshot), ...sheets.map((sheet) => marked(sheet, snapshot.cover?.marking))];
}

/** A sheet with a row for each entry of a list; `of` gives the cell of a column. */
const sheetOf = <T>(
  name: string,
  list: readonly T[],
  columns: readonly (SheetColumn & { of(entry: T): SheetCell })[],
): WorkbookSheet => ({ name, columns, rows: list.map((entry) => columns.map(({ of }) => of(entry))) });

/** The marking in every row, so that it stays with a row that is copied. */
function marked(sheet: WorkbookSheet, marking: string | null | undefined): WorkbookSheet {
  if (!marking) return sheet;
  const columns = [...sheet.columns, { name: "Marking", isForScreen: true as const }];
  return { ...sheet, columns, rows: sheet.rows.map((row) => [...row, marking]) };
}

function aboutSheet(snapshot: HandOut): WorkbookSheet {
  const { cover, posture, policy } = snapshot;
  const rows: SheetRow[] = [
    ["Marking", cover?.marking],
    ["Title", cover?.title],
    ["Cover note", cover?.note],
    ...noticesOf(snapshot).map((notice) => ["Notice", notice]),
    ["Desk", snapshot.desk.name],
    ["Document", documentNameOf(snapshot)],
    ["Id", snapshot.id],
    ["The world at", null, at(snapshot.effectiveAt)],
    ["As known at", null, at(snapshot.knownAt)],
    [snapshot.number === null ? "Written at" : "Taken at", null, at(snapshot.takenAt)],
    ["Taken by", snapshot.takenBy],
    ["Watch log entry", null, null, snapshot.revision],
    ["Posture", posture ? posture.levelName : LEFT_OUT, null, posture?.level],
    ["Why", posture?.sentence],
    ["Indicators", posture && freshnessCountsOf({ schema: snapshot.schema, posture }).join(", ")],
    ["Policy", `${policy.name}, version ${policy.version}: ${policy.meaning}`],
    ["Digest", digestWordsOf(snapshot)],
    ["Record before it", recordHeadWordsOf(snapshot.recordHead)],
  ];
  const columns: SheetColumn[] = [
    { name: "What", width: 18 },
    { name: "Words", width: 90 },
    { name: "Time (UTC)", width: 18, kind: "instant" },
    { name: "Number", width: 10 },
  ];
  return { name: "Snapshot", columns, rows: rows.filter((row) => row.slice(1).some((cell) => cell != null)) };
}

const boardSheet = ({ categories }: HandOut): WorkbookSheet =>
  sheetOf("Board", categories, [
    { name: "Category", width: 20, of: ({ name }) => name },
    { name: "Level", width: 7, of: ({ level }) => level },
    { name: "Level name", width: 14, of: ({ levelName }) => levelName },
    { name: "Level 7 days before", width: 10, of: ({ levelBefore }) => levelBefore },
    { name: "Confidence", width: 12, of: ({ confidence }) => confidence },
    { name: "Why", width: 48, of: ({ explanation }) => (explanation ? explanation.sentence : LEFT_OUT) },
    { name: "Freshness", width: 11, of: ({ freshness }) => freshness.state },
    { name: "Review at (UTC)", width: 17, kind: "instant", of: ({ freshness }) => at(freshness.reviewAt) },
    { name: "Stale indicators", width: 10, of: ({ freshness }) => freshness.staleCount },
    { name: "Never assessed", width: 10, of: ({ freshness }) => freshness.neverCount },
    { name: "Incidents in 7 days", width: 10, of: ({ incidents }) => incidents.week },
    { name: "Usual in 7 days", width: 9, kind: "ratio", of: ({ incidents }) => incidents.usual },
    { name: "Share of weeks with as many", width: 12, kind: "ratio", of: ({ incidents }) => incidents.surge },
    { name: "Question", width: 60, isForScreen: true, of: ({ question }) => question },
    { name: "Scope", width: 40, of: ({ scope }) => scope },
    { name: "Horizon in days", width: 10, of: ({ horizonDays }) => horizonDays },
    { name: "Category id", width: 16, of: ({ id }) => id },
  ]);

const indicatorSheet = ({ categories }: HandOut): WorkbookSheet => {
  const list = categories.flatMap(({ name: category, indicators }) =>
    indicators.map((each) => ({ ...each, category, ratio: each.judgement?.likelihoodRatio ?? null })),
  );
  return sheetOf("Indicators", list, [
    { name: "Category", width: 16, of: ({ category }) => category },
    { name: "Indicator", width: 26, of: ({ name }) => name },
    { name: "Place", width: 18, of: ({ place }) => place },
    { name: "Level", width: 7, of: ({ level }) => level },
    { name: "Level name", width: 14, of: ({ levelName }) => levelName },
    { name: "Holds the category's level", width: 11, of: ({ isDriver }) => yes(isDriver) },
    { name: "Likelihood", width: 11, kind: "ratio", of: ({ ratio }) => ratio },
    { name: "Confidence", width: 12, of: ({ judgement }) => judgement?.confidence },
    { name: "Freshness", width: 11, of: ({ freshness }) => freshness.state },
    {
      name: "Holds since (UTC)",
      width: 17,
      kind: "instant",
      of: ({ judgement }) => at(judgement?.effectiveAt),
    },
    { name: "Rationale", width: 60, of: ({ judgement }) => judgement && (judgement.rationale ?? LEFT_OUT) },
    {
      ...{ name: "Likelihood in words", width: 18, isForScreen: true },
      of: ({ ratio }) => (ratio === null ? null : likelihoodWordOf(ratio)),
    },
    { name: "Review at (UTC)", width: 18, kind: "instant", of: ({ freshness }) => at(freshness.reviewAt) },
    { name: "Judgement", width: 12, of: ({ judgement }) => judgement?.act },
    {
      name: "Recorded at (UTC)",
      width: 18,
      kind: "instant",
      of: ({ judgement }) => at(judgement?.recordedAt),
    },
    {
      name: "Recorded by",
      width: 18,
      of: ({ judgement }) => judgement && (judgement.recordedBy ?? LEFT_OUT),
    },
    { name: "Indicator id", width: 16, of: ({ id }) => id },
  ]);
};

const trendSheet = ({ categories, schema }: HandOut): WorkbookSheet => ({
  name: "Trend",
  columns: [
    { name: "Day", width: 12, kind: "day" },
    { name: "Category", width: 24 },
    { name: "Highest level", width: 9 },
    { name: "Level name", width: 14 },
    { name: "Stale", width: 7 },
    { name: "Incidents", width: 10 },
  ],
  rows: categories.flatMap(({ name, trend }) =>
    trend
      ? trend.levels.map((level, i) => [
          startOfDay(addDays(trend.from, i * trend.stepDays)),
          name,
          level,
          documentLevelOf(schema, level).levelName,
          yes(trend.stale[i]),
          trend.incidents[i],
        ])
      : [[null, name, null, LEFT_OUT]],
  ),
});

const evidenceSheet = ({ categories }: HandOut): WorkbookSheet => {
  const list = categories.flatMap(({ name: category, indicators }) =>
    indicators.flatMap(({ name: indicator, evidence = [] }) =>
      evidence.map((each) => ({ ...each, category, indicator })),
    ),
  );
  return sheetOf("Evidence", list, [
    { name: "Category", width: 16, of: ({ category }) => category },
    { name: "Indicator", width: 34, of: ({ indicator }) => indicator },
    { name: "Report", width: 60, of: ({ title }) => title },
    { name: "Bearing", width: 12, of: ({ bearing }) => bearing },
    { name: "Source", width: 24, of: ({ source }) => source },
    { name: "Grade", width: 8, of: ({ grade }) => grade },
    { name: "Retracted", width: 10, of: ({ isRetracted }) => yes(isRetracted) },
    { name: "Report id", width: 16, isForScreen: true, of: ({ reportId }) => reportId },
  ]);
};

const incidentSheet = ({ categories }: HandOut): WorkbookSheet => {
  const list = categories.flatMap(({ name: category, incidentList = [] }) =>
    incidentList.map((each) => ({ ...each, category })),
  );
  return sheetOf("Incidents", list, [
    { name: "When (UTC)", width: 18, kind: "instant", of: ({ effectiveAt }) => at(effectiveAt) },
    { name: "Known to the", width: 9, of: ({ precision }) => precision },
    { name: "Category", width: 16, of: ({ category }) => category },
    { name: "Incident", width: 48, of: ({ title }) => title },
    { name: "Kind", width: 18, of: ({ kind }) => kind },
    { name: "Place", width: 22, of: ({ place }) => place },
    { name: "Status", width: 12, of: ({ status }) => status },
    { name: "Killed", width: 8, of: ({ killed }) => killed },
    { name: "Injured", width: 8, of: ({ injured }) => injured },
    { name: "Source", width: 24, of: ({ source }) => source ?? LEFT_OUT },
    { name: "Grade", width: 8, of: ({ grade }) => grade },
    { name: "Incident id", width: 16, isForScreen: true, of: ({ incidentId }) => incidentId },
  ]);
};
