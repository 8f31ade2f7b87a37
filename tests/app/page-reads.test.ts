import { isNotNull } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { onePerProcess } from "@/app/_upkeep/one-per-process";
import { handOverWatch } from "@/db/commands/hand-over-watch";
import { startWatch } from "@/db/commands/start-watch";
import { takeSnapshot } from "@/db/commands/take-snapshot";
import { writeEntry } from "@/db/commands/write-entry";
import { actingAs, type Desk } from "@/db/desk";
import { readBoardPage } from "@/db/queries/board/board-page";
import { readCategoryPage } from "@/db/queries/board/category-page";
import { readIndicatorsOf } from "@/db/queries/definition/indicator";
import { readReports } from "@/db/queries/evidence/reports";
import { readIncidents } from "@/db/queries/incident/incidents";
import { readTail } from "@/db/queries/log/newest-log-entry";
import { JANUARY_2020 } from "@/db/seed/january-2020";
import { createDesk } from "@/db/sqlite/desk";
import { openReaderPool } from "@/db/sqlite/reader-pool";
import { assessments, evidenceTies } from "@/db/tables";
import { parseReportFilters } from "@/domain/evidence/report-filters";
import { ask } from "../ask";
import { accepted, recordedAssessment } from "../drafts";
import { readSources } from "../sources";
import { temporaryFolder } from "../temporary-folder";
import { inRequest } from "./request-scope";

type Page = (props: {
  params: Promise<Record<string, string>>;
  searchParams: Promise<Record<string, string>>;
}) => Promise<unknown>;

const PAST = { effectiveAt: "080134ZJAN20", knownAt: "080134ZJAN20" };
/** What a page asks for in its address, where it shows nothing without it. */
const SEARCH: Record<string, Record<string, string>> = {
  "app/changes/page.tsx": { fromEffectiveAt: "071200ZJAN20", effectiveAt: "080600ZJAN20" },
  "app/hindsight/page.tsx": { effectiveAt: "080134ZJAN20" },
  "app/replay/page.tsx": { fromAt: "070000ZJAN20", untilAt: "081200ZJAN20", at: "072330ZJAN20" },
  "app/search/page.tsx": { q: "rocket" },
};
/** Pages that read what others read too: of files, of other desks, of the health of the program. */
const READ_OTHERWISE = ["exercises", "import", "imports", "status"].map((name) => `app/${name}/`);

async function exampleDesk(): Promise<Desk> {
  const desk = actingAs(
    await createDesk(temporaryFolder(), JANUARY_2020, { openReaders: openReaderPool }),
    "Ada",
  );
  onTestFinished(() => desk.store.close());
  return desk;
}

/** What stands for the id in the addresses below a folder. */
async function idsOn(desk: Desk): Promise<Record<string, string>> {
  const [assessment] = await desk.store.read(({ db }) =>
    db.select().from(assessments).where(isNotNull(assessments.level)).limit(1),
  );
  const [tie] = await desk.store.read(({ db }) => db.select().from(evidenceTies).limit(1));
  const [report] = (await ask(desk, readReports, accepted(parseReportFilters({})))).entries;
  const incidents = await ask(desk, readIncidents, "rockets", "all");
  accepted(await startWatch(desk, {}));
  accepted(await handOverWatch(desk, { closingWords: "All quiet" }));
  return {
    assessments: assessment?.id ?? "",
    categories: "rockets",
    evidence: tie?.id ?? "",
    incidents: incidents?.entries[0]?.incidentId ?? "",
    indicators: assessment?.indicatorId ?? "",
    reports: report?.reportId ?? "",
    sources: report?.sourceId ?? "",
    entries: accepted(await writeEntry(desk, { text: "Quiet" })).id,
    handovers: "1",
    snapshot: String(accepted(await takeSnapshot(desk, {})).number),
  };
}

test("every page opens one view, at the present and in the past", async () => {
  const desk = await exampleDesk();
  const ids = await idsOn(desk);
  let reads = 0;
  const read: Desk["store"]["read"] = (work, reading) => {
    reads += 1;
    return desk.store.read(work, reading);
  };
  const kept = onePerProcess("desk", (): { desk?: Promise<Desk> } => ({}));
  kept.desk = Promise.resolve({ ...desk, store: { ...desk.store, read } });
  const counted: Record<string, number> = {};
  for (const [path] of readSources()) {
    const folder = /^app\/(.*)page\.tsx$/.exec(path)?.[1];
    if (folder === undefined || path.startsWith("app/_")) continue;
    if (READ_OTHERWISE.some((name) => path.startsWith(name))) continue;
    const { default: page }: { default: Page } = await import(/* @vite-ignore */ `../../${path}`);
    const segment = /(\w+)\/\[(\w+)\]/.exec(folder);
    const params = segment ? { [segment[2] ?? ""]: ids[segment[1] ?? ""] ?? "" } : {};
    for (const search of [SEARCH[path] ?? {}, ...(SEARCH[path] ? [] : [PAST])]) {
      reads = 0;
      const props = { params: Promise.resolve(params), searchParams: Promise.resolve(search) };
      await inRequest(() => page(props));
      counted[`${path} ${new URLSearchParams(search)}`] = reads;
    }
  }
  expect(Object.entries(counted).filter(([, times]) => times > 1)).toEqual([]);
  expect(counted["app/page.tsx "]).toBe(1);
  expect(counted["app/categories/[id]/page.tsx "]).toBe(1);
  expect(Object.keys(counted).length).toBeGreaterThan(70);
});

/** What a page shows while somebody sets a level as soon as its first part was read. */
async function readDuringWrite<T>(read: (desk: Desk) => Promise<T>) {
  const desk = await exampleDesk();
  const [indicator] = await desk.store.read((view) => readIndicatorsOf(view, "rockets"));
  const before = await desk.store.read(readTail);
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const written = begun.then(() => recordedAssessment(desk, indicator?.id ?? ""));
  const now = () => {
    begin();
    return desk.now();
  };
  const page = read({ ...desk, now });
  expect(await Promise.race([page.then(() => "read"), written.then(() => "written")])).toBe("written");
  return { page: await page, before, after: await desk.store.read(readTail), desk };
}

test("the parts of the board agree even when something is recorded while they are read", async () => {
  const { page, before, after, desk } = await readDuringWrite((each) => ask(each, readBoardPage, 90));
  expect(after.revision).toBeGreaterThan(before.revision);
  expect([page.board, page.lanes, page.map].map(({ revision }) => revision)).toEqual(
    Array(3).fill(before.revision),
  );
  const anew = await ask(desk, readBoardPage, 90);
  expect(page.changes).not.toContainEqual(anew.changes[0]);
});

test("the parts of a category agree even when something is recorded while they are read", async () => {
  const { page, before, after } = await readDuringWrite((each) => ask(each, readCategoryPage, "rockets", 90));
  expect(after.revision).toBeGreaterThan(before.revision);
  const parts = [page?.board, page?.trend, page?.incidents, page?.evidence];
  expect(parts.map((part) => part?.revision)).toEqual(Array(4).fill(before.revision));
});
