import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { handOverWatch } from "@/db/commands/hand-over-watch";
import { startWatch } from "@/db/commands/start-watch";
import { takeSnapshot } from "@/db/commands/take-snapshot";
import { actingAs, type Desk } from "@/db/desk";
import { createDesk, openDesk } from "@/db/files/data-folder";
import * as board from "@/db/queries/board";
import { readCategoryEvidence } from "@/db/queries/category-evidence";
import { readChanges } from "@/db/queries/changes";
import { readClockState } from "@/db/queries/clock";
import { readEvidenceChoices } from "@/db/queries/evidence-choices";
import { readUnnumberedBoard } from "@/db/queries/frozen-board";
import { readHandover } from "@/db/queries/handovers";
import { readHindsight } from "@/db/queries/hindsight";
import { readIncident } from "@/db/queries/incident";
import { readIncidentLog } from "@/db/queries/incident-log";
import { readIncidents } from "@/db/queries/incidents";
import { readIndicatorPage } from "@/db/queries/indicator-page";
import { readLevelCourses } from "@/db/queries/level-courses";
import { readLog } from "@/db/queries/log";
import { readLogChoices } from "@/db/queries/log-words";
import * as map from "@/db/queries/map";
import { readNamesIn } from "@/db/queries/names-in-reports";
import { readNearby } from "@/db/queries/nearby-incidents";
import { readReplacement } from "@/db/queries/replacement";
import { readReplay } from "@/db/queries/replay";
import { readChosenReports, readReportChoices } from "@/db/queries/report-choices";
import { readReportPage } from "@/db/queries/report-page";
import { readReports } from "@/db/queries/reports";
import { readSearch } from "@/db/queries/search";
import { readSince } from "@/db/queries/since";
import * as snapshot from "@/db/queries/snapshot";
import { readSourcePage } from "@/db/queries/source-page";
import { readSources as readSourceList } from "@/db/queries/sources";
import { readTie } from "@/db/queries/tie";
import { readTieTargets } from "@/db/queries/tie-targets";
import { readCategoryTrend, readLanes } from "@/db/queries/trends";
import { readWatchState } from "@/db/queries/watch";
import { readWatchPage } from "@/db/queries/watch-page";
import { readWhatChanged } from "@/db/queries/what-changed";
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
  readTie: (d) => [readTie(d, about.tie.id)],
  readTieTargets: (d) => about.report.accounts.slice(0, 1).map((report) => readTieTargets(d, report, "a")),
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
