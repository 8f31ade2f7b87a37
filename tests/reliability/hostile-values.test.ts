import { readdirSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServedDesk, serveDesk } from "../e2e/served-desk";
import { ask, breachOf, eachOf } from "./asking";
import { noteFigure } from "./figures";
import { HOSTILE, questionsOf } from "./hostile";

let desk: ServedDesk;
beforeAll(async () => {
  desk = await serveDesk();
});
afterAll(() => desk.stop());

/** Every address that the tree of the program has, `*` for an id; the stream of changes never ends. */
const ADDRESSES = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((file) => /(?:^|[/\\])(?:page\.tsx|route\.ts)$/.test(file))
  .map(
    (file) =>
      `/${file
        .split(/[/\\]/)
        .slice(0, -1)
        .join("/")
        .replaceAll(/\[\w+\]/g, "*")}`,
  )
  .filter((address) => address !== "/api/live")
  .sort();

const read = async <T>(path: string): Promise<T> => JSON.parse((await ask(desk.address, path)).text) as T;
const readRevision = async () => (await read<{ revision: number }>("/api/health")).revision;

/** An id that is on the desk, by the first part of an address. */
async function realIds(): Promise<Record<string, string>> {
  type Judged = { id: string; judgement: { id: string } };
  const { categories } = await read<{ categories: { id: string; indicators: Judged[] }[] }>("/api/board");
  const [category] = categories;
  const [indicator] = category?.indicators ?? [];
  const incidents = await read<{ entries: { incidentId: string }[] }>("/api/incidents");
  const reports = await read<{ entries: { reportId: string; sourceId: string }[] }>("/api/reports");
  return {
    categories: category?.id ?? "",
    indicators: indicator?.id ?? "",
    assessments: indicator?.judgement.id ?? "",
    incidents: incidents.entries[0]?.incidentId ?? "",
    reports: reports.entries[0]?.reportId ?? "",
    sources: reports.entries[0]?.sourceId ?? "",
  };
}

/** The question of a turn; none in the turns between. */
const nextOf = (names: readonly string[], turn: number) =>
  Number.isInteger(turn) ? names.slice(turn % names.length).slice(0, 1) : [];

/**
 * Every value in the place of the id and of a question: each question of the API; of a page, which is dear, the next
 * one with each value, and with every second one where the page has an id too.
 */
function targetsOf(address: string, real: string): string[] {
  const names = questionsOf(address);
  const path = address.replace("*", real);
  const text = HOSTILE.flatMap(([, sent], i) => [
    ...(address.includes("*") ? [address.replace("*", sent.replaceAll("{name}", "id"))] : []),
    ...(address.startsWith("/api") ? names : nextOf(names, address.includes("*") ? i / 2 : i)).map(
      (name) => `${path}?${name}=${sent.replaceAll("{name}", name)}`,
    ),
  ]);
  return text.length > 0 ? text : [path];
}

test("no hostile value in any part of any address breaks the desk, stores anything, or is answered without words", async () => {
  const ids = await realIds();
  const revision = await readRevision();
  const targets = ADDRESSES.flatMap((address) =>
    targetsOf(address, ids[address.replace("/api", "").split("/")[1] ?? ""] ?? "nobody"),
  );
  const breaches: string[] = [];
  const statuses = new Map<number, number>();
  await eachOf(targets, 8, async (target) => {
    const answer = await ask(desk.address, target);
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    const breach = breachOf(target, answer);
    if (breach) breaches.push(breach);
  });
  const counts = [...statuses].sort().map(([status, count]) => `${count} × ${status}`);
  noteFigure(
    `${HOSTILE.length} hostile values in ${ADDRESSES.length} addresses, ${targets.length} requests`,
    `${breaches.length} breaches (${counts.join(", ")})`,
    "none of 5xx, none under /api without problems, none stored",
  );
  expect(breaches).toEqual([]);
  expect(await readRevision()).toBe(revision);
}, 120_000);
