import { likelihoodWordOf } from "@/domain/assessment/likelihood";
import { documentLevelOf } from "@/domain/snapshot/document-words";
import type { HandOut } from "@/domain/snapshot/hand-out";
import { documentNameOf, noticesOf } from "@/domain/snapshot/snapshot-notice";
import { addDays, startOfDay } from "@/domain/time/time";
import { digestWordsOf, freshnessCountsOf, LEFT_OUT, recordHeadWordsOf } from "../words";
import type { SheetColumn, SheetRow, WorkbookSheet } from "./workbook";

const at = (instant: string | null | undefined): number | null => (instant ? Date.parse(instant) : null);
const yes = (is: boolean | undefined): string => (is ? "yes" : "no");

/** The sheets of a snapshot: what it is, then its board, indicators, trend, evidence and incidents. */
export function sheetsOf(snapshot: HandOut): WorkbookSheet[] {
  const sheets = [boardSheet, indicatorSheet, trendSheet, evidenceSheet, incidentSheet].map((of) =>
    of(snapshot),
  );
  return [aboutSheet(snapshot), ...sheets.map((sheet) => marked(sheet, snapshot.cover?.marking))];
}

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

const boardSheet = ({ categories }: HandOut): WorkbookSheet => ({
  name: "Board",
  columns: [
    { name: "Category", width: 20 },
    { name: "Level", width: 7 },
    { name: "Level name", width: 14 },
    { name: "Level 7 days before", width: 10 },
    { name: "Confidence", width: 12 },
    { name: "Why", width: 48 },
    { name: "Freshness", width: 11 },
    { name: "Review at (UTC)", width: 17, kind: "instant" },
    { name: "Stale indicators", width: 10 },
    { name: "Never assessed", width: 10 },
    { name: "Incidents in 7 days", width: 10 },
    { name: "Usual in 7 days", width: 9, kind: "ratio" },
    { name: "Share of weeks with as many", width: 12, kind: "ratio" },
    { name: "Question", width: 60, isForScreen: true },
    { name: "Scope", width: 40 },
    { name: "Horizon in days", width: 10 },
    { name: "Category id", width: 16 },
  ],
  rows: categories.map((each) => [
    each.name,
    each.level,
    each.levelName,
    each.levelBefore,
    each.confidence,
    each.explanation ? each.explanation.sentence : LEFT_OUT,
    each.freshness.state,
    at(each.freshness.reviewAt),
    each.freshness.staleCount,
    each.freshness.neverCount,
    each.incidents.week,
    each.incidents.usual,
    each.incidents.surge,
    each.question,
    each.scope,
    each.horizonDays,
    each.id,
  ]),
});

const indicatorSheet = ({ categories }: HandOut): WorkbookSheet => ({
  name: "Indicators",
  columns: [
    { name: "Category", width: 16 },
    { name: "Indicator", width: 26 },
    { name: "Place", width: 18 },
    { name: "Level", width: 7 },
    { name: "Level name", width: 14 },
    { name: "Holds the category's level", width: 11 },
    { name: "Likelihood", width: 11, kind: "ratio" },
    { name: "Confidence", width: 12 },
    { name: "Freshness", width: 11 },
    { name: "Holds since (UTC)", width: 17, kind: "instant" },
    { name: "Rationale", width: 60 },
    { name: "Likelihood in words", width: 18, isForScreen: true },
    { name: "Review at (UTC)", width: 18, kind: "instant" },
    { name: "Judgement", width: 12 },
    { name: "Recorded at (UTC)", width: 18, kind: "instant" },
    { name: "Recorded by", width: 18 },
    { name: "Indicator id", width: 16 },
  ],
  rows: categories.flatMap(({ name, indicators }) =>
    indicators.map(({ judgement, freshness, ...each }) => {
      const ratio = judgement?.likelihoodRatio ?? null;
      return [
        name,
        each.name,
        each.place,
        each.level,
        each.levelName,
        yes(each.isDriver),
        ratio,
        judgement?.confidence,
        freshness.state,
        at(judgement?.effectiveAt),
        judgement && (judgement.rationale ?? LEFT_OUT),
        ratio === null ? null : likelihoodWordOf(ratio),
        at(freshness.reviewAt),
        judgement?.act,
        at(judgement?.recordedAt),
        judgement && (judgement.recordedBy ?? LEFT_OUT),
        each.id,
      ];
    }),
  ),
});

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

const evidenceSheet = ({ categories }: HandOut): WorkbookSheet => ({
  name: "Evidence",
  columns: [
    { name: "Category", width: 16 },
    { name: "Indicator", width: 34 },
    { name: "Report", width: 60 },
    { name: "Bearing", width: 12 },
    { name: "Source", width: 24 },
    { name: "Grade", width: 8 },
    { name: "Retracted", width: 10 },
    { name: "Report id", width: 16, isForScreen: true },
  ],
  rows: categories.flatMap(({ name, indicators }) =>
    indicators.flatMap((indicator) =>
      (indicator.evidence ?? []).map((each) => [
        name,
        indicator.name,
        each.title,
        each.bearing,
        each.source,
        each.grade,
        yes(each.isRetracted),
        each.reportId,
      ]),
    ),
  ),
});

const incidentSheet = ({ categories }: HandOut): WorkbookSheet => ({
  name: "Incidents",
  columns: [
    { name: "When (UTC)", width: 18, kind: "instant" },
    { name: "Known to the", width: 9 },
    { name: "Category", width: 16 },
    { name: "Incident", width: 48 },
    { name: "Kind", width: 18 },
    { name: "Place", width: 22 },
    { name: "Status", width: 12 },
    { name: "Killed", width: 8 },
    { name: "Injured", width: 8 },
    { name: "Source", width: 24 },
    { name: "Grade", width: 8 },
    { name: "Incident id", width: 16, isForScreen: true },
  ],
  rows: categories.flatMap(({ name, incidentList = [] }) =>
    incidentList.map((each) => [
      at(each.effectiveAt),
      each.precision,
      name,
      each.title,
      each.kind,
      each.place,
      each.status,
      each.killed,
      each.injured,
      each.source ?? LEFT_OUT,
      each.grade,
      each.incidentId,
    ]),
  ),
});
