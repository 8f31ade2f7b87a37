import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { type Connection, connect, type Place } from "@/db/postgres/connection";
import { openPostgresDesk } from "@/db/postgres/desk";
import { JANUARY_2020 } from "@/db/seed/january-2020";
import { endServing, type Serving, startServing } from "@/scripts/serving";
import { PAGES, pathOf } from "../e2e/every-page";
import { restartCluster } from "../restart-cluster";
import { noteFigure } from "./figures";
import { messagesOf, sendFile } from "./sent-files";

const DATABASE = "two_servers";
const KEYS = ["watchfloor.key", "watchfloor-signing.key"];

let place: Place;
let admin: Connection;
let servers: Serving[] = [];
const folders = [0, 1].map(() => mkdtempSync(join(tmpdir(), "watchfloor-test-")));

async function startOn(folder: string): Promise<Serving> {
  const server = await startServing(folder, [], "0", { DATABASE_URL: place.url });
  servers.push(server);
  return server;
}

beforeAll(async () => {
  const url = inject("postgres");
  if (!url) return;
  admin = await connect({ url, schema: "public" });
  await admin.run(`create database ${DATABASE} template template0 encoding 'UTF8' locale 'C'`);
  place = { url: url.replace(/[^/]+$/, DATABASE), schema: "watchfloor" };
  const [one = "", other = ""] = folders;
  await (await openPostgresDesk(place, one, JANUARY_2020)).store.close();
  await startOn(one);
  for (const key of KEYS) copyFileSync(join(one, key), join(other, key));
  await startOn(other);
}, 180_000);

afterAll(async () => {
  await Promise.all(servers.map((server) => endServing(server, "SIGTERM")));
  await admin?.close().catch(() => undefined);
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

beforeEach(({ skip }) => skip(inject("postgres") === null, "There is no PostgreSQL here."));

const addressOf = (which: number): string => servers[which]?.address ?? "";

function publish(which: number, rationale: string, key: string, patienceMs = 20_000): Promise<Response> {
  return fetch(`${addressOf(which)}/api/assessments`, {
    method: "POST",
    headers: { "content-type": "application/json", "watchfloor-actor": "Ada", "idempotency-key": key },
    body: JSON.stringify({ indicatorId: "rockets-green-zone", level: 4, confidence: "low", rationale }),
    signal: AbortSignal.timeout(patienceMs),
  });
}

/** Resolves when a server's stream says that something was recorded. */
async function changedOn(which: number, signal: AbortSignal): Promise<void> {
  const { body } = await fetch(`${addressOf(which)}/api/live`, {
    headers: { accept: "text/event-stream" },
    signal,
  });
  let text = "";
  for await (const chunk of body ?? []) {
    text += Buffer.from(chunk).toString();
    if (text.includes("event: changed")) return;
  }
}

function assured<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("It is not there.");
  return value;
}

async function post(path: string, body: unknown): Promise<void> {
  const headers = { "content-type": "application/json", "watchfloor-actor": "Ada" };
  const answer = await fetch(`${addressOf(0)}${path}`, {
    method: "POST",
    headers,
    body: JSON.stringify(body),
  });
  expect(answer.ok, await answer.text()).toBe(true);
}

const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => basename(path))
    : [];

/** Rows of the database, by a connection of their own: the server is restarted meanwhile. */
async function rowsOf(text: string, values: unknown[] = []): Promise<unknown[]> {
  const connection = await connect(place);
  const rows = await connection.rows(text, values).finally(connection.close);
  return rows.map(([value]) => value);
}

const storedRationales = (beginning: string) =>
  rowsOf("select rationale from assessments where rationale like $1 || '%' order by rowid", [beginning]);

test("a level that is saved on one server shows on the other within a second", async () => {
  const left = new AbortController();
  const changed = changedOn(1, left.signal);
  await sleep(300);
  const answer = await publish(0, "Seen by the other", "seen");
  expect(answer.status, await answer.clone().text()).toBe(201);
  const from = performance.now();
  await changed;
  const tookMs = Math.round(performance.now() - from);
  left.abort();
  noteFigure("a change of one server on another (PostgreSQL)", `${tookMs} ms`, "1,000 ms");
  expect(tookMs).toBeLessThan(1_000);
  const page = await (await fetch(`${addressOf(1)}/indicators/rockets-green-zone`)).text();
  expect(page).toContain("Seen by the other");
});

test("every page is there", async () => {
  const desk = { address: addressOf(1), folder: folders[1] ?? "" };
  const failed: string[] = [];
  for (const page of PAGES.filter((each) => !each.includes("{exercise}"))) {
    const { status } = await fetch(`${desk.address}${await pathOf(desk, page)}`);
    if (status !== (page === "/no-such-page" ? 404 : 200)) failed.push(`${status} ${page}`);
  }
  expect(failed).toEqual([]);
});

test("the database is restarted under writes: nothing acknowledged is lost, nothing stands twice, pages answer within 5 s", async () => {
  const acknowledged: string[] = [];
  let isOver = false;
  const write = async (which: number) => {
    for (let n = 0; !isOver; n++) {
      const name = `Restarted ${which} ${n}`;
      for (let attempt = 0; attempt < 5; attempt++) {
        const answer = await publish(which, name, name).catch(() => undefined);
        if (answer?.ok) {
          acknowledged.push(name);
          break;
        }
        await sleep(200);
      }
    }
  };
  let slowestMs = 0;
  const read = async (which: number) => {
    while (!isOver) {
      const from = performance.now();
      await fetch(`${addressOf(which)}/`, { signal: AbortSignal.timeout(20_000) }).then((answer) =>
        answer.text(),
      );
      slowestMs = Math.max(slowestMs, performance.now() - from);
      await sleep(50);
    }
  };
  const work = [write(0), write(1), read(0), read(1)];
  await sleep(1_500);
  await restartCluster();
  await sleep(4_000);
  isOver = true;
  await Promise.all(work);
  const stored = await storedRationales("Restarted ");
  noteFigure("slowest page while PostgreSQL restarts", `${Math.round(slowestMs)} ms`, "5,000 ms");
  expect(acknowledged.length).toBeGreaterThan(3);
  expect(acknowledged.filter((name) => !stored.includes(name))).toEqual([]);
  expect(stored).toEqual([...new Set(stored)]);
  expect(slowestMs).toBeLessThan(5_000);
});

test("a server whose listening is cut misses nothing that was recorded meanwhile", async () => {
  const left = new AbortController();
  const changed = changedOn(1, left.signal);
  await sleep(300);
  await rowsOf(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()",
    [DATABASE],
  );
  expect((await publish(0, "While it was deaf", "deaf")).status).toBe(201);
  const from = performance.now();
  await changed;
  left.abort();
  noteFigure(
    "a change of one server on another whose connections were cut",
    `${Math.round(performance.now() - from)} ms`,
    "5,000 ms",
  );
  expect(performance.now() - from).toBeLessThan(5_000);
  const page = await (await fetch(`${addressOf(1)}/indicators/rockets-green-zone`)).text();
  expect(page).toContain("While it was deaf");
});

/** The process of the database that holds the scheduled work for a server. */
const keeper = async (): Promise<unknown> =>
  (
    await rowsOf(
      "select pid from pg_locks join pg_database d on d.oid = database where datname = $1 and classid = 7201403",
      [DATABASE],
    )
  )[0];

const TAKEN = { timeout: 30_000, interval: 50 };

test("the scheduled work of a server that is frozen goes to another within 30 s", async () => {
  await expect.poll(keeper, TAKEN).toBeDefined();
  const [one, other] = servers;
  await endServing(assured(other), "SIGTERM");
  await expect.poll(keeper, TAKEN).toBeDefined();
  const before = await keeper();
  servers = [assured(one)];
  await startOn(assured(folders[1]));
  one?.process.kill("SIGSTOP");
  const from = performance.now();
  await expect.poll(async () => [before, undefined].includes((await keeper()) as never), TAKEN).toBe(false);
  const tookMs = Math.round(performance.now() - from);
  one?.process.kill("SIGCONT");
  noteFigure("scheduled work of a frozen server on another", `${tookMs} ms`, "30,000 ms");
  expect(tookMs).toBeLessThan(30_000);
});

test("a server that is killed leaves the other to go on: with its scheduled work within 30 s, and saying where its files are", async () => {
  const [one, killed] = servers;
  const sent = await sendFile(assured(killed), "ships.csv", messagesOf(3, "Hormuz"), "Ada");
  const importPage = async () => (await fetch(`${assured(one).address}/import`)).text();
  await expect.poll(importPage).toContain("Open this page there to go on with it");
  killed?.process.kill("SIGKILL");
  const from = performance.now();
  servers = [assured(one)];
  expect((await publish(0, "After the kill", "after the kill")).status).toBe(201);
  expect(await storedRationales("After the kill")).toEqual(["After the kill"]);
  await post("/api/schedules", { occasion: "posture", formats: ["json"], folder: "posture", keptCount: 3 });
  const exported = () => filesBelow(join(assured(folders[0]), "exports", "posture"));
  await expect.poll(exported, TAKEN).toContainEqual(expect.stringMatching(/^watchfloor-snapshot-\d+\.json$/));
  const tookMs = Math.round(performance.now() - from);
  noteFigure(
    "an export that is due, after kill -9 of the server that made them",
    `${tookMs} ms`,
    "30,000 ms",
  );
  expect(tookMs).toBeLessThan(30_000);
  expect(await importPage()).toContain("which is not running");
  const file = await (await fetch(`${assured(one).address}/import/${sent.id}`)).text();
  expect(file).toContain("This file is on another server of the desk.");
  const again = await startOn(assured(folders[1]));
  const checked = async () => (await fetch(`${again.address}/import/${sent.id}`)).text();
  await expect.poll(checked, TAKEN).toContain("ships.csv");
});
