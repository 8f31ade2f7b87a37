import { expect, test } from "vitest";
import { pruneHistory } from "@/db/commands/prune-history";
import type { Desk } from "@/db/desk";
import { readLinks } from "@/db/queries/evidence/lineage";
import { readSourcePage } from "@/db/queries/evidence/source-page";
import { corroborationOf } from "@/domain/evidence/corroboration";
import { deskInAFolder } from "@/tests/desk-in-a-folder";
import { accepted, recordedReport } from "@/tests/drafts";
import { ask } from "../../ask";

const prune = async (desk: Desk, cutAt: number) =>
  accepted(
    await pruneHistory(desk, {
      cutAt,
      archiveName: "archive.db",
      archiveDigest: "00",
      reason: "Long enough",
    }),
  );
const LONG = 24 * 120;

test("two reports of one origin still have one origin when a report in between is pruned", async () => {
  const { desk, wait } = await deskInAFolder();
  const origin = await recordedReport(desk, { title: "The agency" });
  const between = await recordedReport(desk, { title: "A wire", originReportId: origin.reportId });
  const alone = await recordedReport(desk, { title: "Nobody repeats it" });
  const cutAt = wait(LONG);
  const rows = await recordedReport(desk, { title: "A paper", originReportId: between.reportId });
  const other = await recordedReport(desk, { title: "Another paper", originReportId: origin.reportId });
  const ids = [rows.reportId, other.reportId];
  const corroboration = async () => {
    const links = await desk.store.read((view) => readLinks(view, ids));
    return corroborationOf(
      links.filter(({ reportId }) => ids.includes(reportId)),
      links,
    );
  };
  const before = await corroboration();
  expect(before).toMatchObject({ reportCount: 2, originCount: 1 });
  const { removed } = await prune(desk, cutAt);
  expect(removed).toMatchObject({ reports: 1 });
  expect(await corroboration()).toEqual(before);
  expect(alone.title).toBe("Nobody repeats it");
});

test("the record of a source says since when it is complete", async () => {
  const { desk, wait } = await deskInAFolder();
  const report = await recordedReport(desk);
  const keptFrom = async () => (await ask(desk, readSourcePage, report.sourceId))?.keptFromAt;
  expect(await keptFrom()).toBeNull();
  const cutAt = wait(LONG);
  await prune(desk, cutAt);
  expect(await keptFrom()).toBe(cutAt);
});
