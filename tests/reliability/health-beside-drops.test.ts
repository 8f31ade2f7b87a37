import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { serveDesk } from "../e2e/served-desk";
import { noteFigure } from "./figures";
import { lateness } from "./lateness";

const DROPPER = fileURLToPath(new URL("drop-without-end.ts", import.meta.url));
const FOR_MS = 20_000;
const REQUESTS = 200;
const BOUND_MS = 250;

test("beside 40 connections that open and drop without end, /api/health answers as if they were not there", async () => {
  const desk = await serveDesk();
  onTestFinished(() => desk.stop());
  const ask = async () => {
    const answer = await fetch(`${desk.address}/api/health`, { headers: { connection: "close" } });
    expect(answer.status).toBe(200);
    await answer.arrayBuffer();
  };
  await ask();
  // The first visit after a start loads the program of a page; the crowd here comes to a desk in use.
  for (const path of ["/", "/incidents", "/log", "/import"]) await fetch(`${desk.address}${path}`);
  const args = ["--import", "tsx", DROPPER, desk.address, String(FOR_MS)];
  const dropping = promisify(execFile)(process.execPath, args);
  const late = lateness();
  const waits: number[] = [];
  while (waits.length < REQUESTS) {
    const [askedAt, lateAt] = [performance.now(), late()];
    await ask();
    waits.push(performance.now() - askedAt - (late() - lateAt));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { stdout } = await dropping;
  const worst = Math.max(...waits);
  noteFigure(
    `${stdout.trim()} dropped connections: worst of ${REQUESTS} waits of /api/health`,
    `${Math.round(worst)} ms`,
    `${BOUND_MS} ms`,
  );
  expect(Number(stdout)).toBeGreaterThan(1_000);
  expect(worst).toBeLessThanOrEqual(BOUND_MS);
}, 150_000);
