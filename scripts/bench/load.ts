import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import type { Server } from "./servers";

export type Load = {
  path: string;
  connections: number;
  seconds: number;
  headers?: Record<string, string>;
  /** The expected status of every answer. */
  status?: number;
};

/** `p50` and `p99` in ms; `emptySeconds` counts seconds without any answer. */
export type Answered = { rate: number; p50: number; p99: number; emptySeconds: number };

/**
 * Loads a server from a separate process.
 * Errors: throws when any answer failed or had another status.
 */
export async function loaded(
  server: Server,
  { path, connections, seconds, headers = {}, status = 200 }: Load,
): Promise<Answered> {
  const { hostname: host, port } = new URL(server.url);
  const given = JSON.stringify({ host, port: Number(port), path, headers, connections, seconds, status });
  const client = spawn(process.execPath, ["scripts/bench/load-client.js", given], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const { failures, ...answered } = JSON.parse(await text(client.stdout)) as Answered & { failures: object };
  if (Object.keys(failures).length > 0)
    throw new Error(`${server.url}${path} failed under load: ${JSON.stringify(failures)}`);
  return answered;
}

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
