import { spawn } from "node:child_process";
import { Agent, request } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { DAY_MS, isoOf } from "@/domain/time/time";
import { firstIndicatorOf } from "./load";
import { undisturbed } from "./machine";
import { HUGE, LARGE, madeDesk, type Size } from "./made-desk";
import { type Line, medianOf, ms, percentileOf, spreadOf } from "./report";
import type { Section } from "./section";
import { type Server, startOurs } from "./servers";

const ROUNDS = 5;
const SECONDS = 4;
const EVERY_MS = 10;
const BUDGET_P99_MS = 50;

/** What others wait for the answer to /api/health, beside the heaviest requests there are. */
export const waits: Section = {
  name: "waits",
  about: "the wait of /api/health beside the 20 heaviest requests, all at once",
  isWatching: true,
  async measure({ isBig }) {
    const lines = await linesOn("1 million", LARGE);
    return isBig ? [...lines, ...(await linesOn("10 million", HUGE))] : lines;
  },
};

async function linesOn(name: string, size: Size): Promise<Line[]> {
  const server = await startOurs(await madeDesk(size));
  try {
    const heavy = heaviestOf(server, await firstIndicatorOf(server), Date.now());
    return await undisturbed(`GET /api/health, ${name}`, () => waitsBeside(name, server, heavy));
  } finally {
    await server.stop();
  }
}

/** Twenty addresses of what takes longest: searches, exports, long ranges, comparisons, boards of the past. */
function heaviestOf({ url }: Server, indicatorId: string, now: number): string[] {
  const at = (days: number) => isoOf(now - days * DAY_MS);
  const past = (days: number) => `effectiveAt=${at(days)}&knownAt=${at(days / 2)}`;
  return [
    "/api/log/export?format=csv",
    "/api/log/export?format=json",
    "/api/incidents/export?format=csv",
    "/api/indicators/export?format=xlsx",
    "/api/search?q=seen",
    "/api/search?q=happened",
    `/api/search?q=seen&${past(200)}`,
    "/api/log?text=happened",
    "/api/log?text=nothing",
    "/api/incidents?text=unheard",
    "/api/map?days=all",
    "/map?days=all",
    "/categories/rockets?days=all",
    `/api/board?${past(400)}`,
    `/?${past(300)}`,
    `/api/differences?fromEffectiveAt=${at(600)}&effectiveAt=${at(1)}`,
    `/hindsight?effectiveAt=${at(365)}`,
    `/replay?fromAt=${at(40)}&untilAt=${at(10)}&at=${at(20)}`,
    `/api/indicators/${indicatorId}`,
    "/api/snapshot?format=html",
  ].map((path) => url + path);
}

async function waitsBeside(name: string, server: Server, heavy: readonly string[]): Promise<Line[]> {
  const quiet: number[] = [];
  const rounds: { p99: number; longest: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    quiet.push(percentileOf(await waitsOf(server, 1), 0.99));
    const client = spawn(process.execPath, ["scripts/bench/heavy-client.js", JSON.stringify(heavy)], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    const answered = text(client.stdout);
    const waited = await waitsOf(server, SECONDS);
    client.stdin.end();
    refuseUnanswered(JSON.parse(await answered) as Record<string, number[]>);
    rounds.push({ p99: percentileOf(waited, 0.99), longest: Math.max(...waited) });
    await sleep(500);
  }
  const late = rounds.map(({ p99 }) => p99);
  return [
    {
      what: `GET /api/health every ${EVERY_MS} ms beside the ${heavy.length} heaviest requests, ${name} assessments`,
      measured: `p99 ${spreadOf(late, ms)}, longest ${ms(Math.max(...rounds.map(({ longest }) => longest)))}`,
      floor: `alone p99 ${spreadOf(quiet, ms)}`,
      budget: `p99 ${ms(BUDGET_P99_MS)}`,
      isWithin: medianOf(late) <= BUDGET_P99_MS,
    },
  ];
}

/** An address that is wrong would make the figure better than it is. */
function refuseUnanswered(answered: Record<string, number[]>) {
  for (const [address, statuses] of Object.entries(answered))
    for (const status of statuses)
      if (status >= 400 && status !== 503) throw new Error(`${address} answered ${status}.`);
}

/** Asks at a steady pace, whether the answers come or not, and returns each wait in ms. */
async function waitsOf({ url }: Server, seconds: number): Promise<number[]> {
  const agent = new Agent({ keepAlive: true });
  const waiting: Promise<number>[] = [];
  const endsAt = performance.now() + seconds * 1000;
  while (performance.now() < endsAt) {
    waiting.push(waitOf(`${url}/api/health`, agent));
    await sleep(EVERY_MS);
  }
  const waited = await Promise.all(waiting);
  agent.destroy();
  return waited;
}

const waitOf = (address: string, agent: Agent): Promise<number> => {
  const from = performance.now();
  return new Promise((done, failed) => {
    request(address, { agent }, (answer) => {
      answer.resume();
      answer.on("end", () => done(performance.now() - from));
    })
      .on("error", failed)
      .end();
  });
};
