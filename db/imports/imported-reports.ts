import { inArray } from "drizzle-orm";
import type { Desk } from "../desk";
import { keepSourceNamed } from "../logs/source-log";
import { insertionOfMany } from "../sql/insertion";
import { statement } from "../sql/statement";
import type { Tx } from "../store";
import { reports } from "../tables";
import { isOfKeys, type Matched, matchingBy, NEWER_EDITION, storedKeyOf, type Written } from "./matched-rows";

const rowsOfKeys = statement((db) =>
  db
    .select({
      id: reports.id,
      reportId: reports.reportId,
      act: reports.act,
      replacesId: reports.replacesId,
      importId: reports.importId,
      title: reports.title,
      effectiveAt: reports.effectiveAt,
      datasetKey: reports.datasetKey,
      datasetDigest: reports.datasetDigest,
      editionAt: reports.editionAt,
      categoryId: reports.categoryId,
      credibility: reports.credibility,
      originReportId: reports.originReportId,
    })
    .from(reports)
    .where(
      inArray(reports.reportId, db.select({ id: reports.reportId }).from(reports).where(isOfKeys(reports))),
    ),
);

type Latest = Awaited<ReturnType<typeof rowsOfKeys>>[number];

/** Decides what to do with each row that is a report. */
export const matchReports = matchingBy(rowsOfKeys);

const insertReports = insertionOfMany(reports);

/**
 * Writes the new and changed reports, and new sources.
 * Shape: category, credibility and origin stay where a person had set them.
 */
export async function storeReports(
  tx: Tx,
  desk: Desk,
  origin: Written,
  matched: readonly Matched<Latest>[],
): Promise<void> {
  const rows: (typeof reports.$inferInsert)[] = [];
  const sourceIds = new Map<string, string>();
  for (const each of matched) {
    const { row, latest, fate } = each;
    if ((fate !== "new" && fate !== "changed") || row.content.kind !== "report") continue;
    const { source: name, reliability, effectiveAt, ...content } = row.content.report;
    const sourceId =
      sourceIds.get(name) ??
      (await keepSourceNamed(tx, desk, {
        ...{ name, url: row.content.sourceUrl, note: null, effectiveAt: tx.recordedAt },
        ...{ reliability: reliability ?? "F", gradingReason: "Graded when its dataset was imported." },
      }));
    sourceIds.set(name, sourceId);
    const id = desk.newId();
    rows.push({
      ...content,
      ...(latest && latest.importId === null ? judgedByHand(latest) : {}),
      ...origin,
      ...{ id, sourceId, reportId: latest?.reportId ?? id, act: actOf(each) },
      replacesId: latest?.id ?? null,
      effectiveAt: effectiveAt ?? content.publishedAt ?? tx.recordedAt,
      reason: latest ? (row.isWithdrawal ? WITHDRAWN : NEWER_EDITION) : null,
      ...{ datasetKey: storedKeyOf(each), datasetDigest: row.digest, editionAt: row.editionAt },
      ...{ recordedAt: tx.recordedAt, recordedBy: desk.actor },
    });
  }
  await insertReports(tx, rows);
}

/** The reason recorded when the dataset takes a row back. */
const WITHDRAWN = "Withdrawn by its publisher";

const actOf = ({ row, latest }: Matched<Latest>) =>
  latest ? (row.isWithdrawal ? "retracted" : "corrected") : "recorded";

const judgedByHand = ({ categoryId, credibility, originReportId }: Latest) => ({
  categoryId,
  credibility,
  originReportId,
});
