import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { handOverWatch } from "@/db/commands/hand-over-watch";
import { startWatch } from "@/db/commands/start-watch";
import { takeSnapshot } from "@/db/commands/take-snapshot";
import { writeEntry } from "@/db/commands/write-entry";
import { actingAs, type Desk, presentOf } from "@/db/desk";
import * as board from "@/db/queries/board/board";
import { readBoardPage } from "@/db/queries/board/board-page";
import { readCategoryPage } from "@/db/queries/board/category-page";
import { readUnnumberedBoard } from "@/db/queries/board/frozen-board";
import { readLevelCourses } from "@/db/queries/board/level-courses";
import { readReplay } from "@/db/queries/board/replay";
import * as snapshot from "@/db/queries/board/snapshot";
import { readCategoryTrend, readLanes } from "@/db/queries/board/trends";
import { readCategories, readCategory, readOpenCategories } from "@/db/queries/definition/category";
import { readCategoryEvidence } from "@/db/queries/definition/category-evidence";
import { readCategoryNames } from "@/db/queries/definition/directory";
import { readIndicator, readIndicatorsOf } from "@/db/queries/definition/indicator";
import { readIndicatorChoices } from "@/db/queries/definition/indicator-choices";
import { readIndicatorPage } from "@/db/queries/definition/indicator-page";
import { readClockState } from "@/db/queries/desk/clock";
import { readEvidenceOfAssessments, readEvidenceOfIncidents } from "@/db/queries/evidence/evidence";
import { readEvidenceChoices } from "@/db/queries/evidence/evidence-choices";
import { readLink } from "@/db/queries/evidence/link";
import { readLinkTargets } from "@/db/queries/evidence/link-targets";
import { readNamesIn } from "@/db/queries/evidence/names-in-reports";
import { readChosenReports, readReportChoices } from "@/db/queries/evidence/report-choices";
import { readReportPage } from "@/db/queries/evidence/report-page";
import { readReports } from "@/db/queries/evidence/reports";
import { readSourcePage } from "@/db/queries/evidence/source-page";
import { readSourceNames } from "@/db/queries/evidence/sources";
import { readImportState } from "@/db/queries/import/imports";
import { readIncident } from "@/db/queries/incident/incident";
import { readIncidents } from "@/db/queries/incident/incidents";
import * as map from "@/db/queries/incident/map";
import { readNearby } from "@/db/queries/incident/nearby-incidents";
import { readPlaces } from "@/db/queries/incident/places";
import { readSuggestedWords } from "@/db/queries/incident/suggested-words";
import { readChanges } from "@/db/queries/log/changes";
import { readHindsight } from "@/db/queries/log/hindsight";
import { readLogChoices } from "@/db/queries/log/log-words";
import { readTail } from "@/db/queries/log/newest-log-entry";
import { readReplacement } from "@/db/queries/log/replacement";
import { readSavedChange } from "@/db/queries/log/saved-change";
import { readSince } from "@/db/queries/log/since";
import { readTimeBar } from "@/db/queries/log/time-bar";
import { readWhatChanged } from "@/db/queries/log/what-changed";
import { readReview } from "@/db/queries/review/review";
import { readSearch } from "@/db/queries/search/search";
import { readHandover } from "@/db/queries/watch/handovers";
import { readWatchState } from "@/db/queries/watch/watch";
import { readEntryHistory } from "@/db/queries/watch/watch-entries";
import { readWatchPage } from "@/db/queries/watch/watch-page";
import { JANUARY_2020 } from "@/db/seed/january-2020";
import { createDesk, openDesk } from "@/db/sqlite/desk";
import { openReaderPool } from "@/db/sqlite/reader-pool";
import { evidenceTies } from "@/db/tables";
import { parseReportFilters } from "@/domain/evidence/report-filters";
import { momentOf } from "@/domain/time/as-of";
import { ask } from "../../ask";
import { everythingIn } from "../../desk-in-a-folder";
import { accepted } from "../../drafts";
import { readSources } from "../../sources";
import { LIST_QUESTIONS } from "./list-questions";
import { growingCostsOf } from "./query-plans";

const NOW = Date.UTC(2020, 0, 9, 6, 30);
const THEN = momentOf(Date.UTC(2020, 0, 4, 12));
const LATER = { effectiveAt: THEN.effectiveAt, knownAt: NOW };
const AS_OF = { path: "/", rest: { days: "30" }, now: NOW, keptFrom: null, at: null, refused: null };
const PERIOD = { fromAt: Date.UTC(2020, 0, 1), untilAt: NOW };

const folder = mkdtempSync(join(tmpdir(), "watchfloor-test-"));
let [own, threads]: Desk[] = [];

/** What the questions are about: things that are on the desk. */
let about: Awaited<ReturnType<typeof findSubjects>>;

beforeAll(async () => {
  const open = async (desk: Promise<Desk>) => ({ ...actingAs(await desk, "Ada"), now: () => NOW });
  own = await open(createDesk(folder, JANUARY_2020));
  threads = await open(openDesk(folder, { openReaders: openReaderPool }));
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
  const incident = (await ask(desk, readIncidents, "rockets", 365))?.entries[0];
  const { entries } = await ask(desk, readReports, accepted(parseReportFilters({})));
  const entry = accepted(await writeEntry(desk, { text: "Quiet" }));
  const ties = await desk.store.read(({ db }) => db.select().from(evidenceTies));
  const tie = ties.find(({ assessmentId }) => assessmentId !== null);
  const report = await ask(desk, readReportPage, tie?.reportId ?? "");
  const { categories } = await ask(desk, board.readBoard);
  const indicatorId = categories[0]?.indicators[0]?.id ?? "";
  if (!incident || !tie || !report || entries.length === 0)
    throw new Error("The example desk has too little.");
  return { incident, tie, report, indicatorId, assessmentId: tie.assessmentId ?? "", entryId: entry.id };
}

/** Every question that pages and the API ask, at the present and where they can in the past. */
const QUESTIONS: Record<string, (desk: Desk) => Promise<unknown>[]> = {
  ...LIST_QUESTIONS,
  readBoardPage: (d) => [ask(d, readBoardPage, 90), ask(d, readBoardPage, "all", THEN)],
  readCategories: (d) => [d.store.read(readCategories)],
  readCategory: (d) => [d.store.read((view) => readCategory(view, "rockets", THEN))],
  readCategoryNames: (d) => [d.store.read((view) => readCategoryNames(view, THEN))],
  readCategoryPage: (d) => [
    ask(d, readCategoryPage, "rockets", 90),
    ask(d, readCategoryPage, "drones", "all", THEN, true),
    ask(d, readCategoryPage, "none", 90),
  ],
  readEntryHistory: (d) => [d.store.read((view) => readEntryHistory(view, about.entryId))],
  readEvidenceOfAssessments: (d) => [
    d.store.read((view) => readEvidenceOfAssessments(view, [about.assessmentId], LATER)),
  ],
  readEvidenceOfIncidents: (d) => [
    d.store.read((view) => readEvidenceOfIncidents(view, [about.incident.incidentId], LATER)),
  ],
  readImportState: (d) => [d.store.read((view) => readImportState(view, "none"))],
  readIndicator: (d) => [d.store.read((view) => readIndicator(view, about.indicatorId, THEN))],
  readIndicatorChoices: (d) => [d.store.read(readIndicatorChoices)],
  readOpenCategories: (d) => [d.store.read(readOpenCategories)],
  readSavedChange: (d) => [d.store.read((view) => readSavedChange(view, { last: 900, count: 1 }))],
  readPlaces: (d) => [ask(d, readPlaces, "green"), ask(d, readPlaces, "")],
  readSuggestedWords: (d) => [d.store.read(readSuggestedWords)],
  readIndicatorsOf: (d) => [d.store.read((view) => readIndicatorsOf(view, "rockets"))],
  readSnapshotAt: (d) => [d.store.read((view) => snapshot.readSnapshotAt(view, LATER))],
  readSourceNames: (d) => [d.store.read(readSourceNames)],
  readTail: (d) => [d.store.read(readTail)],
  readTimeBar: (d) => [
    d.store.read((view) => readTimeBar(view, AS_OF)),
    d.store.read((view) => readTimeBar(view, { ...AS_OF, at: THEN }, "rockets")),
  ],
  readClockState: (d) => [ask(d, readClockState)],
  readUnnumberedBoard: (d) => [ask(d, readUnnumberedBoard), ask(d, readUnnumberedBoard, THEN)],
  readBoard: (d) => [ask(d, board.readBoard), ask(d, board.readBoard, THEN), ask(d, board.readBoard, LATER)],
  readBoardFacts: (d) => [ask(d, board.readBoardFacts), ask(d, board.readBoardFacts, THEN)],
  readCategoryEvidence: (d) => [
    ask(d, readCategoryEvidence, "rockets"),
    ask(d, readCategoryEvidence, "rockets", THEN),
  ],
  readCategoryTrend: (d) => [
    ask(d, readCategoryTrend, "rockets", "all"),
    ask(d, readCategoryTrend, "drones", 90, THEN),
  ],
  readChanges: (d) => [ask(d, readChanges), ask(d, readChanges, THEN)],
  readChosenReports: (d) => [ask(d, readChosenReports, [about.tie.reportId])],
  readEvidenceChoices: (d) => [
    ask(d, readEvidenceChoices, { assessmentId: about.assessmentId, categoryId: "rockets" }),
  ],
  readHandover: (d) => [
    d.store.read((view) => readHandover(view, 1)),
    d.store.read((view) => readHandover(view, 99)),
  ],
  readHindsight: (d) => [ask(d, readHindsight, { from: THEN, to: LATER })],
  readIncident: (d) => [ask(d, readIncident, about.incident.incidentId), ask(d, readIncident, "none")],
  readIncidents: (d) => [ask(d, readIncidents, "rockets", 90), ask(d, readIncidents, "rockets", 90, THEN)],
  readIndicatorPage: (d) => [
    ask(d, readIndicatorPage, about.indicatorId),
    ask(d, readIndicatorPage, about.indicatorId, { at: THEN }),
  ],
  readLanes: (d) => [ask(d, readLanes, 90), ask(d, readLanes, "all", LATER)],
  readLevelCourses: (d) => [d.store.read((view) => readLevelCourses(view, PERIOD))],
  readLogChoices: (d) => [d.store.read((view) => readLogChoices(view))],
  readMap: (d) => [
    ask(d, map.readMap, { days: 90, ratio: 1.6 }),
    ask(d, map.readMap, { days: "all", ratio: 1, isListed: true }, THEN),
  ],
  readMapUntil: (d) => [ask(d, map.readMapUntil, { days: 365, ratio: 1.6, categoryId: "rockets" })],
  readNamesIn: (d) => [
    d.store.read((view) =>
      readNamesIn(view, [...about.report.accounts, ...about.report.accounts], momentOf(NOW)),
    ),
  ],
  readNearby: (d) => [ask(d, readNearby, about.incident)],
  readGreatestNumber: (d) => [d.store.read((view) => snapshot.readGreatestNumber(view))],
  readReplacement: (d) => [
    d.store.read((view) => readReplacement(view, about.assessmentId)),
    d.store.read((view) => readReplacement(view, "none")),
  ],
  readReplay: (d) => [d.store.read((view) => readReplay(view, { ...PERIOD, speed: 60 }))],
  readReportChoices: (d) => [ask(d, readReportChoices, { text: "base" })],
  readReportPage: (d) => [
    ask(d, readReportPage, about.tie.reportId),
    ask(d, readReportPage, about.tie.reportId, THEN),
  ],
  readReview: (d) => [ask(d, readReview), ask(d, readReview, THEN)],
  readSearch: (d) => [ask(d, readSearch, "rocket base", 20), ask(d, readSearch, "embassy", 5, THEN)],
  readSince: (d) => [ask(d, readSince)],
  readSnapshot: (d) => [d.store.read((view) => snapshot.readSnapshot(view, 1))],
  readSourcePage: (d) => [ask(d, readSourcePage, about.report.accounts[0]?.sourceId ?? "")],
  readLink: (d) => [d.store.read((view) => readLink(view, about.tie.id))],
  readLinkTargets: (d) =>
    about.report.accounts.slice(0, 1).map((report) => ask(d, readLinkTargets, report, "a")),
  readWatchPage: (d) => [ask(d, readWatchPage, 0)],
  readWatchState: (d) => [
    d.store.read(async (view) => readWatchState(view, presentOf(d, await readTail(view)))),
    d.store.read((view) => readWatchState(view, THEN)),
  ],
  readWhatChanged: (d) => [
    ask(d, readWhatChanged, THEN, momentOf(NOW)),
    ask(d, readWhatChanged, LATER, momentOf(NOW)),
    ask(d, readWhatChanged, momentOf(NOW), THEN),
  ],
};

test("every query of pages and the API is tested here", () => {
  const imported = /import \{([^}]*)\} from "@\/db\/queries\//g;
  const named = [...readSources()]
    .filter(([path]) => path.startsWith("app/"))
    .flatMap(([, text]) =>
      [...text.matchAll(imported)].flatMap(([, names = ""]) => names.match(/\bread\w+/g) ?? []),
    );
  expect(Object.keys(QUESTIONS).sort()).toEqual([...new Set(named)].sort());
});

test.each(Object.keys(QUESTIONS))(
  "%s gives the same result in a reader thread as on the calling thread",
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

test("no query reads or sorts the whole of a table that grows, with statistics of a large desk or without", async () => {
  const open = async () => ({ ...actingAs(await openDesk(folder), "Ada"), now: () => NOW });
  expect(await growingCostsOf(QUESTIONS, open)).toEqual([]);
});
