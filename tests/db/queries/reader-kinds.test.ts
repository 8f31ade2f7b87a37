import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { handOverWatch } from "@/db/commands/hand-over-watch";
import { startWatch } from "@/db/commands/start-watch";
import { takeSnapshot } from "@/db/commands/take-snapshot";
import { actingAs, type Desk } from "@/db/desk";
import { createDesk, openDesk } from "@/db/files/data-folder";
import * as board from "@/db/queries/board/board";
import { readUnnumberedBoard } from "@/db/queries/board/frozen-board";
import { readLevelCourses } from "@/db/queries/board/level-courses";
import { readReplay } from "@/db/queries/board/replay";
import * as snapshot from "@/db/queries/board/snapshot";
import { readCategoryTrend, readLanes } from "@/db/queries/board/trends";
import { readCategoryEvidence } from "@/db/queries/definition/category-evidence";
import { readIndicatorPage } from "@/db/queries/definition/indicator-page";
import { readClockState } from "@/db/queries/desk/clock";
import { readEvidenceChoices } from "@/db/queries/evidence/evidence-choices";
import { readLink } from "@/db/queries/evidence/link";
import { readLinkTargets } from "@/db/queries/evidence/link-targets";
import { readNamesIn } from "@/db/queries/evidence/names-in-reports";
import { readChosenReports, readReportChoices } from "@/db/queries/evidence/report-choices";
import { readReportPage } from "@/db/queries/evidence/report-page";
import { readReports } from "@/db/queries/evidence/reports";
import { readSourcePage } from "@/db/queries/evidence/source-page";
import { readSources as readSourceList } from "@/db/queries/evidence/sources";
import { readIncident } from "@/db/queries/incident/incident";
import { readIncidentLog } from "@/db/queries/incident/incident-log";
import { readIncidents } from "@/db/queries/incident/incidents";
import * as map from "@/db/queries/incident/map";
import { readNearby } from "@/db/queries/incident/nearby-incidents";
import { readChanges } from "@/db/queries/log/changes";
import { readHindsight } from "@/db/queries/log/hindsight";
import { readLog } from "@/db/queries/log/log";
import { readLogChoices } from "@/db/queries/log/log-words";
import { readReplacement } from "@/db/queries/log/replacement";
import { readSince } from "@/db/queries/log/since";
import { readWhatChanged } from "@/db/queries/log/what-changed";
import { readSearch } from "@/db/queries/search/search";
import { readHandover } from "@/db/queries/watch/handovers";
import { readWatchState } from "@/db/queries/watch/watch";
import { readWatchPage } from "@/db/queries/watch/watch-page";
import { JANUARY_2020 } from "@/db/seed/january-2020";
import { openReaderPool } from "@/db/sqlite/reader-pool";
import { evidenceTies } from "@/db/tables";
import { parseReportFilters, parseSourceFilters } from "@/domain/evidence/report-filters";
import { parseIncidentFilter } from "@/domain/incident/incident-filter";
import { parseLogFilter } from "@/domain/log/log-filter";
import { momentOf } from "@/domain/time/as-of";
import { everythingIn } from "../../desk-in-a-folder";
import { accepted } from "../../drafts";
import { readSources } from "../../sources";

const NOW = Date.UTC(2020, 0, 9, 6, 30);
const THEN = momentOf(Date.UTC(2020, 0, 4, 12));
const LATER = { effectiveAt: THEN.effectiveAt, knownAt: NOW };
const PERIOD = { fromAt: Date.UTC(2020, 0, 1), untilAt: NOW };

const folder = mkdtempSync(join(tmpdir(), "watchfloor-test-"));
let [own, threads]: Desk[] = [];

/** What the questions are about: things that are on the desk. */
let about: Awaited<ReturnType<typeof findSubjects>>;

beforeAll(async () => {
  const open = async (desk: Promise<Desk>) => ({ ...actingAs(await desk, "Ada"), now: () => NOW });
  own = await open(createDesk(folder, JANUARY_2020));
  threads = await open(openDesk(folder, openReaderPool));
  accepted(await startWatch(own, {}));
  accepted(await handOverWatch(own, { closingWords: "All quiet" }));
  accepted(await takeSnapshot(own, {}));
  about = await findSubjects(own);
});

afterAll(async () => {
  await own?.store.close();
  await threads?.store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function findSubjects(desk: Desk) {
  const incident = (await readIncidents(desk, "rockets", 365))?.entries[0];
  const { entries } = await readReports(desk, accepted(parseReportFilters({})));
  const ties = await desk.store.read(({ db }) => db.select().from(evidenceTies));
  const tie = ties.find(({ assessmentId }) => assessmentId !== null);
  const report = await readReportPage(desk, tie?.reportId ?? "");
  const { categories } = await board.readBoard(desk);
  const indicatorId = categories[0]?.indicators[0]?.id ?? "";
  if (!incident || !tie || !report || entries.length === 0)
    throw new Error("The example desk has too little.");
  return { incident, tie, report, indicatorId, assessmentId: tie.assessmentId ?? "" };
}

/** Every question that a desk is asked, at the present and where it can be in the past. */
const QUESTIONS: Record<string, (desk: Desk) => Promise<unknown>[]> = {
  readClockState: (d) => [readClockState(d)],
  readUnnumberedBoard: (d) => [readUnnumberedBoard(d), readUnnumberedBoard(d, THEN)],
  readBoard: (d) => [board.readBoard(d), board.readBoard(d, THEN), board.readBoard(d, LATER)],
  readBoardFacts: (d) => [board.readBoardFacts(d), board.readBoardFacts(d, THEN)],
  readCategoryEvidence: (d) => [readCategoryEvidence(d, "rockets"), readCategoryEvidence(d, "rockets", THEN)],
  readCategoryTrend: (d) => [
    readCategoryTrend(d, "rockets", "all"),
    readCategoryTrend(d, "drones", 90, THEN),
  ],
  readChanges: (d) => [readChanges(d), readChanges(d, THEN)],
  readChosenReports: (d) => [readChosenReports(d, [about.tie.reportId])],
  readEvidenceChoices: (d) => [readEvidenceChoices(d, { assessmentId: about.assessmentId })],
  readHandover: (d) => [readHandover(d, 1), readHandover(d, 99)],
  readHindsight: (d) => [readHindsight(d, { from: THEN, to: LATER })],
  readIncident: (d) => [readIncident(d, about.incident.incidentId), readIncident(d, "none")],
  readIncidentLog: (d) => [
    readIncidentLog(d, accepted(parseIncidentFilter({}))),
    readIncidentLog(d, accepted(parseIncidentFilter({ text: "rocket" })), THEN),
  ],
  readIncidents: (d) => [readIncidents(d, "rockets", 90), readIncidents(d, "rockets", 90, THEN)],
  readIndicatorPage: (d) => [
    readIndicatorPage(d, about.indicatorId),
    readIndicatorPage(d, about.indicatorId, { at: THEN }),
  ],
  readLanes: (d) => [readLanes(d, 90), readLanes(d, "all", LATER)],
  readLevelCourses: (d) => [readLevelCourses(d, PERIOD)],
  readLog: (d) => [
    readLog(d, accepted(parseLogFilter({}))),
    readLog(d, accepted(parseLogFilter({ text: "embassy", category: "rockets" })), 500),
  ],
  readLogChoices: (d) => [readLogChoices(d)],
  readMap: (d) => [map.readMap(d, { days: 90, ratio: 1.6 }), map.readMap(d, { days: "all", ratio: 1 }, THEN)],
  readMapUntil: (d) => [map.readMapUntil(d, { days: 365, ratio: 1.6, categoryId: "rockets" })],
  readNamesIn: (d) => [readNamesIn(d, [...about.report.accounts, ...about.report.accounts], momentOf(NOW))],
  readNearby: (d) => [readNearby(d, about.incident)],
  readNewestSnapshot: (d) => [snapshot.readNewestSnapshot(d)],
  readReplacement: (d) => [readReplacement(d, about.assessmentId), readReplacement(d, "none")],
  readReplay: (d) => [readReplay(d, { ...PERIOD, speed: 60 })],
  readReportChoices: (d) => [readReportChoices(d, { text: "base" })],
  readReportPage: (d) => [readReportPage(d, about.tie.reportId), readReportPage(d, about.tie.reportId, THEN)],
  readReports: (d) => [readReports(d, accepted(parseReportFilters({ text: "missile" })))],
  readSearch: (d) => [readSearch(d, "rocket base", 20), readSearch(d, "embassy", 5, THEN)],
  readSince: (d) => [readSince(d)],
  readSnapshot: (d) => [snapshot.readSnapshot(d, 1)],
  readSnapshotList: (d) => [snapshot.readSnapshotList(d)],
  readSourcePage: (d) => [readSourcePage(d, about.report.accounts[0]?.sourceId ?? "")],
  readSources: (d) => [readSourceList(d, accepted(parseSourceFilters({})))],
  readLink: (d) => [readLink(d, about.tie.id)],
  readLinkTargets: (d) => about.report.accounts.slice(0, 1).map((report) => readLinkTargets(d, report, "a")),
  readWatchPage: (d) => [readWatchPage(d, 0)],
  readWatchState: (d) => [readWatchState(d), readWatchState(d, THEN)],
  readWhatChanged: (d) => [readWhatChanged(d, THEN, momentOf(NOW))],
};

test("every question that a desk can be asked is asked here", () => {
  const asked = /^export (?:const|async function) (read\w+)(?: = (?:async )?)?\(\s*desk: Desk/gm;
  const named = [...readSources()]
    .filter(([path]) => path.startsWith("db/queries/"))
    .flatMap(([, text]) => [...text.matchAll(asked)].map(([, name = ""]) => name));
  expect(Object.keys(QUESTIONS).sort()).toEqual(named.sort());
});

test.each(Object.keys(QUESTIONS))(
  "%s answers the same from a thread as from the thread that asks",
  async (name) => {
    const answersOf = (desk: Desk | undefined) => Promise.all(desk ? (QUESTIONS[name]?.(desk) ?? []) : []);
    const answers = await answersOf(own);
    expect(answers.length).toBeGreaterThan(0);
    expect(await answersOf(threads)).toStrictEqual(answers);
  },
);

test("every column of every row arrives from a thread as it is stored", async () => {
  if (!own || !threads) throw new Error("There is no desk.");
  expect(await everythingIn(threads)).toStrictEqual(await everythingIn(own));
});
