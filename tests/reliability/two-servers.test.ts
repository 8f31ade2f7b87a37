import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { type Connection, connect, type Place } from "@/db/postgres/connection";
import { openPostgresDesk } from "@/db/postgres/desk";
import { JANUARY_2020 } from "@/db/seed/january-2020";
import { endServing, type Serving, startServing } from "@/scripts/serving";
import { PAGES, pathOf } from "../e2e/every-page";
import { restartCluster } from "../restart-cluster";
import { noteFigure } from "./figures";

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

async function storedRationales(beginning: string): Promise<string[]> {
  const connection = await connect(place);
  const rows = await connection
    .rows("select rationale from assessments where rationale like $1 || '%' order by rowid", [beginning])
    .finally(() => connection.close());
  return rows.map(([text]) => String(text));
}

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

test("a server that is killed leaves the other to go on", async () => {
  const [killed] = servers;
  killed?.process.kill("SIGKILL");
  servers = servers.slice(1);
  const answer = await publish(0, "After the kill", "after the kill");
  expect(answer.status).toBe(201);
  expect(await storedRationales("After the kill")).toEqual(["After the kill"]);
});
