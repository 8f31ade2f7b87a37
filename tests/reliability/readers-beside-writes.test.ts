import { spawn } from "node:child_process";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { percentileOf } from "@/scripts/bench/report";
import { noteFigure } from "./figures";
import { type ProbedDesk, serveProbed } from "./probed-desk";

const READERS = 200;
const TRICKLING = 80;
const SECONDS = 10;
const BOUND = { writeMs: 500, healthMs: 250 };

type Read = { rate: number; p50: number; failures: Record<string, number> };

/** Reads one page over and over on many connections, in a process of its own. */
async function readers({ address }: ProbedDesk, path: string): Promise<Read> {
  const { hostname: host, port } = new URL(address);
  const headers = { accept: "text/html" };
  const load = {
    host,
    port: Number(port),
    path,
    headers,
    connections: READERS,
    seconds: SECONDS,
    status: 200,
  };
  const client = spawn(process.execPath, ["scripts/bench/load-client.js", JSON.stringify(load)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  return JSON.parse(await text(client.stdout)) as Read;
}

/** How long each of a row of requests took, one after the other, until `isOver`. */
async function waitsOf(
  ask: () => Promise<Response>,
  status: number,
  isOver: () => boolean,
): Promise<number[]> {
  const waits: number[] = [];
  while (!isOver()) {
    const from = performance.now();
    const answer = await ask();
    await answer.arrayBuffer();
    expect(answer.status).toBe(status);
    waits.push(performance.now() - from);
    await sleep(20);
  }
  return waits;
}

const levelOf = (desk: ProbedDesk, indicatorId: string) => (): Promise<Response> =>
  fetch(`${desk.address}/api/assessments`, {
    method: "POST",
    headers: { "content-type": "application/json", "watchfloor-actor": "Night watch" },
    body: JSON.stringify({
      indicatorId,
      level: 3,
      confidence: "low",
      rationale: "Seen.",
      effectiveAt: "090600ZJAN20",
    }),
  });

/** How many of so many clients that trickle, half of them in the head and half in the body, are turned away with 408. */
async function trickle({ address }: ProbedDesk, count: number): Promise<number> {
  const { hostname, port, host } = new URL(address);
  const head = `POST /api/assessments HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: 900\r\n`;
  const answers = Array.from({ length: count }, async (_, n) => {
    const socket = connect(Number(port), hostname).on("error", () => undefined);
    socket.write(n % 2 === 0 ? `${head}X-Slow: ` : `${head}\r\n{`);
    const trickling = setInterval(() => socket.write(" "), 500);
    const answer = await text(socket).finally(() => clearInterval(trickling));
    return answer.startsWith("HTTP/1.1 408 ");
  });
  return (await Promise.all(answers)).filter((isLate) => isLate).length;
}

test(`beside ${READERS} readers of pages, and ${TRICKLING} trickling clients, levels are stored and health answers at once`, async () => {
  const desk = await serveProbed();
  onTestFinished(() => desk.stop());
  const board = await (await fetch(`${desk.address}/api/board`)).text();
  const indicatorId = /"id":"([^"]+-[^"]+)"/.exec(board.slice(board.indexOf('"indicators"')))?.[1] ?? "";
  const write = levelOf(desk, indicatorId);
  expect((await write()).status).toBe(201);
  await (await fetch(desk.address)).arrayBuffer();
  const reading = readers(desk, "/");
  const trickling = trickle(desk, TRICKLING);
  await sleep(1_000);
  const endsAt = performance.now() + (SECONDS - 2) * 1_000;
  const isOver = () => performance.now() > endsAt;
  const [writes, healths] = await Promise.all([
    waitsOf(write, 201, isOver),
    waitsOf(() => fetch(`${desk.address}/api/health`), 200, isOver),
  ]);
  const { rate, p50, failures } = await reading;
  const [p99, worst] = [percentileOf(writes, 0.99), Math.max(...healths)];
  const beside = `beside ${READERS} readers of the board`;
  noteFigure(`${writes.length} levels stored ${beside}: p99`, `${Math.round(p99)} ms`, `${BOUND.writeMs} ms`);
  noteFigure(
    `${healths.length} questions for health ${beside}: worst`,
    `${Math.round(worst)} ms`,
    `${BOUND.healthMs} ms`,
  );
  noteFigure(
    `Pages read meanwhile, median wait, refused`,
    `${rate.toFixed(1)}/s, ${Math.round(p50)} ms, ${JSON.stringify(failures)}`,
    "only 503",
  );
  expect(Object.keys(failures).filter((why) => !why.endsWith("503"))).toEqual([]);
  expect(p99).toBeLessThan(BOUND.writeMs);
  expect(worst).toBeLessThan(BOUND.healthMs);
  expect(rate).toBeGreaterThan(1);
  const late = await trickling;
  noteFigure(`Clients that trickle head or body: turned away with 408`, `${late} of ${TRICKLING}`, "all");
  expect(late).toBe(TRICKLING);
});
