import { describe, expect, test } from "vitest";
import { correctReport } from "@/db/commands/correct-report";
import { gradeSource } from "@/db/commands/grade-source";
import { retractReport } from "@/db/commands/retract-report";
import { readNamesIn } from "@/db/queries/evidence/names-in-reports";
import { readReportPage } from "@/db/queries/evidence/report-page";
import { readReports } from "@/db/queries/evidence/reports";
import { readSourcePage } from "@/db/queries/evidence/source-page";
import { readSources } from "@/db/queries/evidence/sources";
import { ROWS_A_PAGE } from "@/db/sql/list-rows";
import { parseReportFilters, parseSourceFilters } from "@/domain/evidence/report-filters";
import { cursorTextOf } from "@/domain/list/list-cursor";
import { ask } from "../../../ask";
import { deskInAFolder } from "../../../desk-in-a-folder";
import { accepted, addedSource, recordedReport, reportForm } from "../../../drafts";

const filters = (params: object = {}) => accepted(parseReportFilters(params));
const named = (params: object = {}) => accepted(parseSourceFilters(params));

describe("a list of reports", () => {
  test("is filtered by text, source, category, credibility and days, latest first", async () => {
    const { desk } = await deskInAFolder();
    const rails = await recordedReport(desk, { body: "Two RAILS, 100% loaded" });
    await recordedReport(desk, { title: "Launch", publishedAt: "2019-09-20", credibility: "6" });
    await recordedReport(desk, {
      title: "Ship",
      source: "Radio",
      categoryId: "shipping",
      publishedAt: "2019-08-01",
    });
    const titles = async (params: object) =>
      (await ask(desk, readReports, filters(params))).entries.map((entry) => entry.title);
    expect(await titles({})).toEqual(["Two rails found", "Launch", "Ship"]);
    expect(await titles({ text: "rails, 100%" })).toEqual(["Two rails found"]);
    expect(await titles({ text: "%" })).toEqual(["Two rails found"]);
    expect(await titles({ sourceId: rails.sourceId })).toEqual(["Two rails found", "Launch"]);
    expect(await titles({ categoryId: "shipping" })).toEqual(["Ship"]);
    expect(await titles({ credibility: "6" })).toEqual(["Launch"]);
    expect(await titles({ fromAt: "2019-09-20", untilAt: "2019-09-20" })).toEqual(["Launch"]);
  });

  test("continues where the previous page ended, without gaps or repeats", async () => {
    const { desk } = await deskInAFolder();
    for (let n = 0; n < ROWS_A_PAGE + 3; n++) await recordedReport(desk, { title: `Report ${n}` });
    const first = await ask(desk, readReports, filters());
    const second = await ask(desk, readReports, filters({ after: first.next }));
    const seen = [...first.entries, ...second.entries].map((entry) => entry.title);
    expect([first.entries.length, new Set(seen).size]).toEqual([ROWS_A_PAGE, ROWS_A_PAGE + 3]);
    expect(second.next).toBeNull();
  });

  test("shows what was known by then: the account, the grade and the names of then", async () => {
    const { desk, wait } = await deskInAFolder();
    const { id, sourceId } = await recordedReport(desk);
    const then = { effectiveAt: desk.now(), knownAt: desk.now() };
    wait(5);
    accepted(await gradeSource(desk, { sourceId, reliability: "F", reason: "Another owner" }));
    const changes = { replacesId: id, reason: "Seen", title: "Rails", credibility: "1" };
    const { id: rowId } = accepted(await correctReport(desk, reportForm(changes)));
    const grades = async (at?: typeof then) =>
      (await ask(desk, readReports, filters(), at)).entries.map(
        (each) => `${each.title} ${each.reliability}${each.credibility}`,
      );
    expect(await grades()).toEqual(["Rails F1"]);
    expect(await grades(then)).toEqual(["Two rails found B2"]);
    wait(1);
    accepted(await retractReport(desk, { replacesId: rowId, reason: "Taken back" }));
    expect(await grades()).toEqual([]);
    expect((await ask(desk, readReportPage, id))?.accounts.map((row) => row.act)).toEqual([
      "retracted",
      "corrected",
      "recorded",
    ]);
    expect((await ask(desk, readReportPage, id, then))?.report).toMatchObject({
      act: "recorded",
      credibility: "2",
    });
  });
});

test("a correction names what it changed: category, source and the repeated report", async () => {
  const { desk, wait } = await deskInAFolder();
  const origin = await recordedReport(desk, { title: "Rails seen" });
  const { id } = await recordedReport(desk, { title: "Heard" });
  const only = await ask(desk, readReportPage, id);
  wait(1);
  const other = { source: "Radio", categoryId: "drones", originReportId: origin.id };
  accepted(
    await correctReport(desk, reportForm({ ...other, replacesId: id, title: "Heard", reason: "Why" })),
  );
  const page = await ask(desk, readReportPage, id);
  if (!only || !page) throw new Error("The report is there.");
  const names = await desk.store.read((view) => readNamesIn(view, page.accounts, page));
  const [after, before] = page.accounts;
  expect(
    ["rockets", "drones", after?.sourceId, before?.sourceId, origin.id].map((each) => names.get(each ?? "")),
  ).toEqual(["Rockets", "Drones", "Radio", "Base log", "Rails seen"]);
  expect((await desk.store.read((view) => readNamesIn(view, only.accounts, only))).size).toBe(0);
});

test("a report shows what it repeats and what repeats it, counted as one", async () => {
  const { desk } = await deskInAFolder();
  const origin = await recordedReport(desk);
  const second = await recordedReport(desk, { title: "Heard", source: "Radio", originReportId: origin.id });
  const third = await recordedReport(desk, {
    title: "Heard again",
    source: "Paper",
    originReportId: second.id,
  });
  const page = await ask(desk, readReportPage, second.id);
  expect(page?.origin?.reportId).toBe(origin.id);
  expect(page?.repeats.map((each) => each.reportId)).toEqual([third.id]);
  expect(page?.corroboration).toEqual({ reportCount: 3, originCount: 1, sourceCount: 1 });
  expect(await ask(desk, readReportPage, "none")).toBeUndefined();
});

test("the record of a source counts what became of its items, as known by then", async () => {
  const { desk, wait } = await deskInAFolder();
  const items = [];
  for (let n = 0; n < 4; n++) items.push(await recordedReport(desk, { credibility: "3" }));
  const [a, b, c] = items.map((item) => item.id);
  const before = { effectiveAt: desk.now(), knownAt: desk.now() };
  wait(1);
  const regrade = (replacesId: string | undefined, credibility: string) =>
    correctReport(desk, reportForm({ replacesId, credibility, reason: "Others say so" }));
  accepted(await regrade(a, "1"));
  accepted(await regrade(b, "5"));
  accepted(await retractReport(desk, { replacesId: c, reason: "Taken back" }));
  const sourceId = items[0]?.sourceId ?? "";
  const plain = { itemCount: 4, isMore: false };
  expect((await ask(desk, readSourcePage, sourceId))?.record).toEqual({
    ...plain,
    confirmedCount: 1,
    contradictedCount: 1,
    retractedCount: 1,
  });
  expect((await ask(desk, readSourcePage, sourceId, before))?.record).toMatchObject({
    ...plain,
    confirmedCount: 0,
    retractedCount: 0,
  });
});

test("sources are sorted by name and not by grade, and filtered by their current grade", async () => {
  const { desk, wait } = await deskInAFolder();
  const f = await addedSource(desk, { name: "Channel", reliability: "F" });
  await addedSource(desk, { name: "army", reliability: "A" });
  await addedSource(desk, { name: "Zone", reliability: "E" });
  const names = async (params: object, at?: { effectiveAt: number; knownAt: number }) =>
    (await ask(desk, readSources, named(params), at)).entries.map((each) => each.name);
  expect(await names({})).toEqual(["army", "Channel", "Zone"]);
  expect(await names({ text: "chan" })).toEqual(["Channel"]);
  expect(await names({ reliability: "F" })).toEqual(["Channel"]);
  const then = { effectiveAt: desk.now(), knownAt: desk.now() };
  wait(1);
  accepted(await gradeSource(desk, { sourceId: f.id, reliability: "C", reason: "Right three times" }));
  expect(await names({ reliability: "F" })).toEqual([]);
  expect(await names({ reliability: "C" })).toEqual(["Channel"]);
  expect(await names({ reliability: "F" }, then)).toEqual(["Channel"]);
});

test("names that start with letters of other alphabets are found as written, and no page leaves one out", async () => {
  const { desk } = await deskInAFolder();
  const written = ["Zone", "Éclair", "Österreich", "Übersee", "Ärzte"];
  for (const name of written) await addedSource(desk, { name });
  const names = async (params: object) =>
    (await ask(desk, readSources, named(params))).entries.map((each) => each.name);
  for (const name of written) expect(await names({ text: name })).toEqual([name]);
  const all = await names({});
  const key = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
  const afterAll = (name: string) => cursorTextOf({ key: key(name), id: "~" });
  for (const [i, name] of all.entries())
    expect(await names({ after: afterAll(name) })).toEqual(all.slice(i + 1));
});
