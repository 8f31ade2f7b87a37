import { type BrowserContext, test as base } from "@playwright/test";
import type { Board } from "@/domain/board/board";
import type { BoardCategory } from "@/domain/board/board-category";
import type { BoardIndicator } from "@/domain/board/board-indicator";
import { fromWire } from "@/domain/time/wire";
import { type Cluster, startCluster } from "../postgres-cluster";
import { type ServedDesk, serveDesk, serveDeskOn } from "./served-desk";

export { expect } from "@playwright/test";

/** What a project of playwright.config.ts chooses. */
export type OfProject = { engine: "sqlite" | "postgres" };

type OfWorker = OfProject & {
  /** The database server of this worker, on PostgreSQL. */
  cluster: Cluster | undefined;
  /** What its desk is started with, as `npm start` takes it. */
  deskArgs: string[];
  desk: ServedDesk;
};

/** Every test of a worker has the worker's desk, and a browser in which nobody is on watch yet. */
export const test = base.extend<{ isThere: boolean }, OfWorker>({
  engine: ["sqlite", { option: true, scope: "worker" }],
  cluster: [
    async ({ engine }, use) => {
      const cluster = engine === "postgres" ? await startCluster() : undefined;
      await use(cluster);
      cluster?.stop();
    },
    { scope: "worker", timeout: 90_000 },
  ],
  isThere: [
    async ({ engine, cluster }, use, { skip }) => {
      skip(engine === "postgres" && !cluster, "There is no PostgreSQL here.");
      await use(true);
    },
    { auto: true },
  ],
  deskArgs: [[], { option: true, scope: "worker" }],
  desk: [
    async ({ deskArgs, cluster }, use) => {
      const desk = cluster ? await serveDeskOn(cluster.url, deskArgs) : await serveDesk(...deskArgs);
      await use(desk);
      await desk.stop();
    },
    { scope: "worker", timeout: 90_000 },
  ],
  baseURL: ({ desk }, use) => use(desk.address),
});

const WATCH = "Alvarez";

/** Says who is on watch in a browser that has said so before. */
export const takeWatch = (context: BrowserContext, desk: ServedDesk, name = WATCH): Promise<void> =>
  context.addCookies([{ name: "watchfloor-on-watch", value: encodeURIComponent(name), url: desk.address }]);

type Addressed = Pick<ServedDesk, "address">;

export async function readBoard({ address }: Addressed): Promise<Board> {
  return fromWire<Board>(await (await fetch(`${address}/api/board`)).text());
}

export async function categoryOf(desk: Addressed, id: string): Promise<BoardCategory> {
  const category = (await readBoard(desk)).categories.find((c) => c.id === id);
  if (!category) throw new Error(`There is no category ${id}.`);
  return category;
}

/** The indicator at a place in a category. Tests that change one take one each. */
export async function indicatorAt(
  desk: Addressed,
  categoryId: string,
  place: number,
): Promise<BoardIndicator> {
  const indicator = (await categoryOf(desk, categoryId)).indicators[place];
  if (!indicator) throw new Error(`${categoryId} has no indicator at ${place}.`);
  return indicator;
}

/** The id of the latest incident on the desk. */
export async function latestIncident({ address }: Addressed): Promise<string> {
  const { entries }: { entries: { incidentId: string }[] } = await (
    await fetch(`${address}/api/incidents`)
  ).json();
  if (!entries[0]) throw new Error("The desk has no incident.");
  return entries[0].incidentId;
}

/** The latest report, and its source. */
export async function latestReport({ address }: Addressed): Promise<{ report: string; source: string }> {
  const { entries }: { entries: { reportId: string; sourceId: string }[] } = await (
    await fetch(`${address}/api/reports`)
  ).json();
  return { report: entries[0]?.reportId ?? "", source: entries[0]?.sourceId ?? "" };
}

/** The number of a snapshot of the desk, taken where there is none yet. */
export async function takenSnapshot({ address }: Addressed): Promise<string> {
  const first = await fetch(`${address}/api/snapshot?number=1`);
  if (first.ok) return "1";
  const response = await fetch(`${address}/api/snapshot`, {
    method: "POST",
    headers: { "content-type": "application/json", "watchfloor-actor": "Okafor" },
    body: "{}",
  });
  if (response.status !== 201) throw new Error(`Refused: ${await response.text()}`);
  return String(((await response.json()) as { number: number }).number);
}

/** Sets a level as a program does. */
export async function recordLevel(
  { address }: ServedDesk,
  indicatorId: string,
  level: number,
  rationale: string,
): Promise<{ id: string }> {
  const { nowAt }: { nowAt: string } = await (await fetch(`${address}/api/health`)).json();
  const response = await fetch(`${address}/api/assessments`, {
    method: "POST",
    headers: { "content-type": "application/json", "watchfloor-actor": "Okafor" },
    body: JSON.stringify({ indicatorId, level, confidence: "moderate", rationale, effectiveAt: nowAt }),
  });
  if (response.status !== 201) throw new Error(`Refused: ${await response.text()}`);
  return response.json();
}

/** How often an indicator's level was set with a rationale. */
export async function timesStored(
  { address }: ServedDesk,
  indicatorId: string,
  rationale: string,
): Promise<number> {
  const answer = await fetch(`${address}/api/indicators/${indicatorId}`);
  const { history }: { history: unknown[] } = await answer.json();
  return JSON.stringify(history).split(JSON.stringify(rationale)).length - 1;
}
