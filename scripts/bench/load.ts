import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { medianOf } from "./report";
import type { Server } from "./servers";

export type Load = {
  path: string;
  connections: number;
  seconds: number;
  headers?: Record<string, string>;
  /** The expected status of every answer. */
  status?: number;
  /** A server may refuse some, which are counted. */
  mayRefuse?: boolean;
};

/** `p50` and `p99` in ms; `emptySeconds` counts seconds without any answer, `refused` answers of 503. */
export type Answered = { rate: number; p50: number; p99: number; emptySeconds: number; refused: number };

/**
 * Loads a server from a separate process.
 * Errors: throws when any answer failed or had another status.
 */
export async function loaded(
  server: Server,
  { path, connections, seconds, headers = {}, status = 200, mayRefuse = false }: Load,
): Promise<Answered> {
  const { hostname: host, port } = new URL(server.url);
  const given = JSON.stringify({ host, port: Number(port), path, headers, connections, seconds, status });
  const client = spawn(process.execPath, ["scripts/bench/load-client.js", given], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const { failures, ...answered } = JSON.parse(await text(client.stdout)) as Answered & { failures: object };
  if (answered.refused > 0 && !mayRefuse)
    throw new Error(`${server.url}${path} refused ${answered.refused} requests under load.`);
  if (Object.keys(failures).length > 0)
    throw new Error(`${server.url}${path} failed under load: ${JSON.stringify(failures)}`);
  return answered;
}

/** The rounds of two servers, loaded alternately so that noise hits both. */
type Rounds = { ours: Answered[]; floor: Answered[] };

export async function loadedInTurns(
  rounds: number,
  ours: { server: Server; load: Load },
  floor: { server: Server; load: Load },
): Promise<Rounds> {
  const taken: Rounds = { ours: [], floor: [] };
  for (let round = 0; round < rounds; round++) {
    taken.floor.push(await loaded(floor.server, floor.load));
    taken.ours.push(await loaded(ours.server, ours.load));
  }
  return taken;
}

/** Some rounds as one: the median of each figure, the seconds without answers of the worst, and all that was refused. */
export const middleOf = (rounds: readonly Answered[]): Answered => ({
  rate: medianOf(rounds.map(({ rate }) => rate)),
  p50: medianOf(rounds.map(({ p50 }) => p50)),
  p99: medianOf(rounds.map(({ p99 }) => p99)),
  emptySeconds: Math.max(...rounds.map(({ emptySeconds }) => emptySeconds)),
  refused: rounds.reduce((sum, { refused }) => sum + refused, 0),
});

/** The first indicator of the server's board. */
export async function firstIndicatorOf(server: Server): Promise<string> {
  const board = (await (await fetch(`${server.url}/api/board`)).json()) as {
    categories: { indicators: { id: string }[] }[];
  };
  const id = board.categories.flatMap((category) => category.indicators)[0]?.id;
  if (!id) throw new Error("The board has no indicator.");
  return id;
}

/**
 * Sets a level through the API.
 * Errors: throws when it was not stored.
 */
export async function setLevel(server: Server, indicatorId: string, level: number): Promise<void> {
  const effectiveAt = new Date().toISOString();
  const answer = await fetch(`${server.url}/api/assessments`, {
    method: "POST",
    headers: { "content-type": "application/json", "watchfloor-actor": "bench" },
    body: JSON.stringify({ indicatorId, level, confidence: "low", rationale: "Bench.", effectiveAt }),
  });
  if (!answer.ok) throw new Error(`Setting a level failed: ${answer.status} ${await answer.text()}`);
  await answer.arrayBuffer();
}

/** Runs `work` while levels are set at a steady rate. */
export async function whileChanging<T>(
  server: Server,
  perSecond: number,
  work: () => Promise<T>,
): Promise<T> {
  const indicatorId = await firstIndicatorOf(server);
  let n = 0;
  let broken: unknown;
  const timer = setInterval(() => {
    setLevel(server, indicatorId, 1 + (n++ % 5)).catch((error: unknown) => {
      broken ??= error;
    });
  }, 1000 / perSecond);
  const result = await work().finally(() => clearInterval(timer));
  if (broken) throw broken;
  return result;
}
