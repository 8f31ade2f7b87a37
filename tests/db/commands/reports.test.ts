import { expect, test } from "vitest";
import { correctReport } from "@/db/commands/correct-report";
import { recordReport } from "@/db/commands/record-report";
import { retractReport } from "@/db/commands/retract-report";
import { deskInAFolder } from "../../desk-in-a-folder";
import { accepted, expectRefused, recordedReport, reportForm } from "../../drafts";

const correctionOf = (replacesId: string, changes: object = {}) =>
  reportForm({ replacesId, reason: "Better account", ...changes });

test("a report holds from when it was published, or else from when it is recorded", async () => {
  const { desk } = await deskInAFolder();
  expect(await recordedReport(desk)).toMatchObject({
    act: "recorded",
    effectiveAt: Date.parse("2019-09-30T12:00Z"),
  });
  expect(await recordedReport(desk, { publishedAt: "" })).toMatchObject({ effectiveAt: desk.now() });
  const values = Date.parse("2019-09-29T00:00Z");
  expect(await recordedReport(desk, { effectiveAt: "2019-09-29" })).toMatchObject({ effectiveAt: values });
});

test("a new source is added with its grade, and found by the next report in any case", async () => {
  const { desk } = await deskInAFolder();
  await expectRefused(desk, () => recordReport(desk, reportForm({ reliability: "" })), {
    field: "reliability",
    says: /No source is called “Base log”/,
  });
  const first = await recordedReport(desk);
  const next = await recordedReport(desk, { source: "BASE LOG", reliability: "" });
  expect(next).toMatchObject({ sourceId: first.sourceId, sourceName: "Base log" });
});

test("a report is refused for addresses that run code, for unknown ids, and in the future", async () => {
  const { desk } = await deskInAFolder();
  const recording = (changes: Record<string, unknown>) => () => recordReport(desk, reportForm(changes));
  for (const url of [
    "javascript:alert(1)",
    "data:text/html,x",
    "ftp://example.org",
    "//example.org",
    "rails",
  ])
    await expectRefused(desk, recording({ url }), { field: "url", says: /must begin with https:\/\// });
  await expectRefused(desk, recording({ categoryId: "weather" }), { field: "categoryId", kind: "unknown" });
  await expectRefused(desk, recording({ originReportId: "none" }), {
    field: "originReportId",
    kind: "unknown",
  });
  await expectRefused(desk, recording({ publishedAt: desk.now() + 1 }), {
    field: "publishedAt",
    says: /future/,
  });
  await expectRefused(desk, recording({ effectiveAt: desk.now() + 1 }), {
    field: "effectiveAt",
    says: /future/,
  });
  await expectRefused(desk, recording({ credibility: "7" }), { field: "credibility" });
});

test("a correction keeps the report's id, and can change credibility, source and origin", async () => {
  const { desk } = await deskInAFolder();
  const origin = await recordedReport(desk);
  const wrong = await recordedReport(desk, { title: "Rails found" });
  const changes = {
    credibility: "1",
    source: "Radio",
    originReportId: `http://x/reports/${origin.id}?days=7`,
  };
  const right = accepted(await correctReport(desk, correctionOf(wrong.id, changes)));
  expect(right).toMatchObject({
    act: "corrected",
    reportId: wrong.id,
    replacesId: wrong.id,
    credibility: "1",
    sourceName: "Radio",
    originReportId: origin.id,
    reason: "Better account",
  });
  expect(right.sourceId).not.toBe(wrong.sourceId);
});

test("a report cannot repeat itself, directly or through others", async () => {
  const { desk } = await deskInAFolder();
  const a = await recordedReport(desk);
  const b = await recordedReport(desk, { originReportId: a.id });
  const c = await recordedReport(desk, { originReportId: b.id });
  for (const { id } of [a, b, c])
    await expectRefused(desk, () => correctReport(desk, correctionOf(a.id, { originReportId: id })), {
      field: "originReportId",
      says: /cannot repeat itself/,
    });
});

test("a retracted report stays in the log, and nothing can replace it", async () => {
  const { desk } = await deskInAFolder();
  const { id } = await recordedReport(desk);
  const gone = accepted(await retractReport(desk, { replacesId: id, reason: "Taken back" }));
  expect(gone).toMatchObject({
    act: "retracted",
    reportId: id,
    reason: "Taken back",
    title: "Two rails found",
  });
  await expectRefused(desk, () => correctReport(desk, correctionOf(gone.id)), { field: "replacesId" });
  await expectRefused(desk, () => retractReport(desk, { replacesId: "none", reason: "Taken back" }), {
    field: "replacesId",
    kind: "unknown",
  });
});

test("when two people replace one account of a report, the second sees the newer account", async () => {
  const { desk } = await deskInAFolder();
  const { id } = await recordedReport(desk);
  const { sourceName: _, ...newer } = accepted(await correctReport(desk, correctionOf(id)));
  for (const late of [
    () => correctReport(desk, correctionOf(id, { title: "Rails" })),
    () => retractReport(desk, { replacesId: id, reason: "Taken back" }),
  ])
    expect(
      await expectRefused(desk, late, { field: "", kind: "conflict", says: /Ada has corrected/ }),
    ).toMatchObject({ newer });
});
