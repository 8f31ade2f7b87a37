import { setTimeout as sleep } from "node:timers/promises";
import { COMPRESSED } from "./fetched";
import { loaded } from "./load";
import { madeDesk, SMALL } from "./made-desk";
import { type Line, mb, medianOf, ms } from "./report";
import type { Section } from "./section";
import { residentBytesOf, type Server, startFloor, startOurs } from "./servers";

const STARTS = 5;
const IDLE_MS = 5_000;
const LOAD_SECONDS = 8;
const POLL_MS = 100;
const MB = 1024 * 1024;
const BUDGET = { startMs: 1_500, idle: 150 * MB, loaded: 250 * MB };

/** How long the built server takes to its first answer, migrations included. */
export const start: Section = {
  name: "start",
  about: "from the command to the first answer, migrated and built",
  async measure() {
    const folder = await madeDesk(SMALL);
    const taken = { ours: [] as number[], floor: [] as number[] };
    for (let n = 0; n < STARTS; n++)
      for (const [side, begin] of [
        ["floor", () => startFloor("{}", "application/json")],
        ["ours", () => startOurs(folder)],
      ] as const) {
        const server = await begin();
        taken[side].push(server.startedInMs);
        await server.stop();
      }
    return [
      {
        what: "server start to first answer",
        measured: ms(medianOf(taken.ours)),
        floor: ms(medianOf(taken.floor)),
        budget: ms(BUDGET.startMs),
        isWithin: medianOf(taken.ours) <= BUDGET.startMs,
      },
    ];
  },
};

/** The server's resident memory when idle, and its peak under load. */
export const memory: Section = {
  name: "memory",
  about: "resident memory idle, and with 50 connections of compressed load",
  async measure() {
    const ours = await startOurs(await madeDesk(SMALL));
    const floor = await startFloor(new Uint8Array(64 * 1024), "application/json");
    try {
      const [own, plain] = [await residentOf(ours), await residentOf(floor)];
      if (!own || !plain) return [];
      return [
        line("idle", own.idle, plain.idle, BUDGET.idle),
        line("under load", own.peak, plain.peak, BUDGET.loaded),
      ];
    } finally {
      await Promise.all([ours.stop(), floor.stop()]);
    }
  },
};

const line = (when: string, own: number, plain: number, budget: number): Line => ({
  what: `memory of the server, ${when}`,
  measured: mb(own),
  floor: mb(plain),
  budget: mb(budget),
  isWithin: own <= budget,
});

/** Requests pages and the board first, because a server that has done nothing yet uses less than an idle one. */
async function residentOf(server: Server): Promise<{ idle: number; peak: number } | null> {
  for (const path of ["/", "/api/board", "/"]) await (await fetch(server.url + path)).arrayBuffer();
  await sleep(IDLE_MS);
  const idle = residentBytesOf(server.pid);
  if (idle === null) return null;
  let peak = idle;
  const looking = setInterval(() => {
    peak = Math.max(peak, residentBytesOf(server.pid) ?? 0);
  }, POLL_MS);
  const paths = ["/api/board", "/"];
  for (const path of paths)
    await loaded(server, { path, connections: 50, seconds: LOAD_SECONDS, headers: COMPRESSED });
  clearInterval(looking);
  return { idle, peak };
}
