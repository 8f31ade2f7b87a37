import { Agent, createServer, get, request, type Server } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type ServedDesk, serveDesk } from "../e2e/served-desk";
import { hasNginx, type Nginx, startNginx } from "../nginx";
import { noteFigure } from "./figures";

let desk: ServedDesk;
let counter: Server;
let nginx: Nginx;
/** What has reached the desk, by address. */
let reached: string[] = [];

const isHere = hasNginx();
beforeEach(({ skip }) => {
  skip(!isHere, "There is no nginx here.");
  reached = [];
});

beforeAll(async () => {
  if (!isHere) return;
  desk = await serveDesk();
  const { port } = new URL(desk.address);
  counter = createServer((asked, answer) => {
    reached.push(asked.url ?? "");
    const { method, url: path, headers } = asked;
    const passed = request({ host: "127.0.0.1", port, method, path, headers }, (given) => {
      answer.writeHead(given.statusCode ?? 502, given.headers);
      given.pipe(answer);
    });
    answer.on("close", () => passed.destroy());
    passed.on("error", () => answer.destroy());
    asked.pipe(passed);
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => counter.once("listening", resolve));
  const at = counter.address();
  nginx = await startNginx(typeof at === "object" && at ? at.port : 0);
}, 90_000);

afterAll(async () => {
  await nginx?.stop();
  counter?.closeAllConnections();
  counter?.close();
  await desk?.stop();
});

const agent = new Agent({ keepAlive: true, maxSockets: 50 });

/** The status of an answer, and its text. */
const asked = (path: string): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    get(`${nginx.address}${path}`, { agent }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (part: string) => {
        text += part;
      });
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text }));
    }).on("error", reject);
  });

const READERS = 10_000;

test("10,000 readers of the board through nginx reach the desk a handful of times", async () => {
  const from = performance.now();
  let left = READERS;
  let fine = 0;
  const readers = Array.from({ length: 50 }, async () => {
    while (left-- > 0) if ((await asked("/api/board")).status === 200) fine += 1;
  });
  await Promise.all(readers);
  const tookS = (performance.now() - from) / 1_000;
  noteFigure(
    "requests that reach the desk of 10,000 through nginx",
    `${reached.length}, in ${tookS.toFixed(1)} s`,
    "5",
  );
  expect(fine).toBe(READERS);
  expect(reached.length).toBeLessThanOrEqual(5);
});

async function recordLevel(rationale: string): Promise<void> {
  const answer = await fetch(`${nginx.address}/api/assessments`, {
    method: "POST",
    headers: { "content-type": "application/json", "watchfloor-actor": "Ada" },
    body: JSON.stringify({ indicatorId: "rockets-green-zone", level: 4, confidence: "low", rationale }),
  });
  expect(answer.status, await answer.text()).toBe(201);
}

test("what a page asks comes from the desk, however much of it is kept, and so does the page", async () => {
  const before = await asked("/api/indicators/rockets-green-zone");
  await recordLevel("Recorded behind a cache");
  expect((await asked("/api/indicators/rockets-green-zone")).text).toBe(before.text);
  for (const path of ["/api/indicators/rockets-green-zone?now", "/indicators/rockets-green-zone"])
    expect((await asked(path)).text, path).toContain("Recorded behind a cache");
});

test("a change is told to those who listen through nginx within a second", async () => {
  const left = new AbortController();
  const { body } = await fetch(`${nginx.address}/api/live`, { signal: left.signal });
  const told = (async () => {
    for await (const part of body ?? []) if (Buffer.from(part).includes("event: changed")) return;
  })();
  await sleep(200);
  await recordLevel("Told through a proxy");
  const from = performance.now();
  await told;
  left.abort();
  expect(performance.now() - from).toBeLessThan(1_000);
});
