import { and, eq, isNotNull } from "drizzle-orm";
import type { Credibility } from "@/domain/evidence/admiralty";
import type { Bearing } from "@/domain/evidence/report";
import { correctReport } from "../../commands/correct-report";
import type { NamedReport } from "../../commands/record-report";
import { recordReport } from "../../commands/record-report";
import { tieEvidence } from "../../commands/tie-evidence";
import type { Desk } from "../../desk";
import { assessments, incidents } from "../../tables";
import type { CategoryId } from "./indicators";
import { type Act, at, type Group, namedBefore } from "./story";

/** An assessment of an indicator, by when it was recorded. */
type OnLevel = { indicator: string; at: Group };
/** An incident by the title of its first account and when it happened; `at` where it was recorded after the report. */
type OnIncident = { incident: string; happened: Group; at?: Group };
type Tie = (OnLevel | OnIncident) & { bearing?: Bearing };

/** A report; `name` is given to those that a later row speaks of. */
type ReportAccount = {
  name?: string;
  recorded: Group;
  by: string;
  source: string;
  title: string;
  body?: string;
  url?: string;
  credibility: Credibility;
  /** When what it tells was so. */
  happened: Group;
  /** The report that it repeats. */
  repeats?: string;
  ties: readonly Tie[];
};
/** Another credibility, and why. */
type Regraded = {
  recorded: Group;
  by: string;
  regrades: string;
  credibility: Credibility;
  reason: string;
};
export type ReportRow = ReportAccount | Regraded;

type NamedReports = Map<string, NamedReport>;

async function recordRow(desk: Desk, categoryId: CategoryId, row: ReportRow, content: NamedReports) {
  if ("regrades" in row) {
    const before = namedBefore(content, row.regrades);
    const { credibility, reason } = row;
    const draft = { ...before, source: before.sourceName, replacesId: before.id, credibility, reason };
    const outcome = await correctReport(desk, draft);
    if (outcome.ok) content.set(row.regrades, outcome.value);
    return outcome;
  }
  const outcome = await recordReport(desk, {
    source: row.source,
    categoryId,
    title: row.title,
    body: row.body ?? null,
    url: row.url ?? null,
    credibility: row.credibility,
    effectiveAt: at(row.happened),
    originReportId: row.repeats === undefined ? null : namedBefore(content, row.repeats).reportId,
  });
  if (outcome.ok) content.set(row.name ?? row.title, outcome.value);
  return outcome;
}

/** The one that a tie names, as a form would name it. */
const readTarget = (desk: Desk, tie: Tie) =>
  desk.store.read(async ({ db }) => {
    if ("indicator" in tie) {
      const values = and(
        eq(assessments.indicatorId, tie.indicator),
        eq(assessments.recordedAt, at(tie.at)),
        isNotNull(assessments.level),
      );
      return { assessmentId: (await db.select().from(assessments).where(values))[0]?.id };
    }
    const happened = and(
      eq(incidents.title, tie.incident),
      eq(incidents.effectiveAt, at(tie.happened)),
      eq(incidents.act, "recorded"),
    );
    return { incidentId: (await db.select().from(incidents).where(happened))[0]?.incidentId };
  });

async function recordTie(desk: Desk, tie: Tie, { reportId }: NamedReport) {
  const ids = tie.bearing === "contradicts" ? "contradictingReportIds" : "reportIds";
  return tieEvidence(desk, { ...(await readTarget(desk, tie)), [ids]: [reportId] });
}

const nameOf = (row: ReportRow) => ("regrades" in row ? row.regrades : (row.name ?? row.title));

/** The reports of one category and what they bear on as acts: each is tied when both are there. */
export function reportActs(categoryId: CategoryId, rows: readonly ReportRow[]): Act[] {
  const content: NamedReports = new Map();
  const recorded = rows.map(
    (row): Act => ({
      recordedAt: at(row.recorded),
      by: row.by,
      name: `report “${nameOf(row)}”`,
      record: (desk) => recordRow(desk, categoryId, row, content),
    }),
  );
  const tied = rows.flatMap((row) =>
    "regrades" in row
      ? []
      : row.ties.map(
          (tie): Act => ({
            recordedAt: Math.max(at(row.recorded), at(tie.at ?? row.recorded)),
            by: row.by,
            name: `evidence “${nameOf(row)}”`,
            record: (desk) => recordTie(desk, tie, namedBefore(content, nameOf(row))),
          }),
        ),
  );
  return [...recorded, ...tied];
}
