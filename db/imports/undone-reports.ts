import { and, eq, gt, sql } from "drizzle-orm";
import type { Desk } from "../desk";
import { insertionOfMany } from "../sql/insertion";
import { alias } from "../sql/kit";
import { placeholder, statement } from "../sql/statement";
import { valuesOf, writtenAs } from "../sql/words";
import type { Tx } from "../store";
import { reports } from "../tables";
import { undoingOf } from "./undone-rows";

const replacing = alias(reports, "replacing");

const rowsOfImport = statement((db) =>
  db
    .select({ place: writtenAs(reports), row: reports, laterId: replacing.id })
    .from(reports)
    .leftJoin(replacing, eq(replacing.replacesId, reports.id))
    .where(and(eq(reports.importId, placeholder("importId")), gt(writtenAs(reports), placeholder("from"))))
    .orderBy(writtenAs(reports))
    .limit(placeholder("limit")),
);

const accountsOf = statement((db) =>
  db
    .select()
    .from(reports)
    .where(sql`${reports.reportId} in ${valuesOf(placeholder("ids"))}`),
);

const insertReports = insertionOfMany(reports);

/** Undoes the reports that an import wrote, one batch, by the rules of `undoingOf`. A few statements. */
export async function withdrawReports(
  tx: Tx,
  desk: Desk,
  { importId, from, limit }: { importId: string; from: number; limit: number },
  isUndone: (importId: string) => boolean,
) {
  const found = await rowsOfImport(tx, { importId, from, limit });
  const accounts = await accountsOf(tx, { ids: JSON.stringify(found.map(({ row }) => row.reportId)) });
  const happeningOf = (row: typeof reports.$inferSelect) => row.reportId;
  const { undoing, sums } = undoingOf(tx, desk, found, accounts, { importId, happeningOf, isUndone });
  await insertReports(
    tx,
    undoing.map(({ row }) => row),
  );
  return { sums, last: found.length < limit ? undefined : found.at(-1)?.place };
}
