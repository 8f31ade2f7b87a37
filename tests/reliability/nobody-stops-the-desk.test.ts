import { Agent, get } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { madeDesk } from "../../scripts/bench/made-desk";
import { endServing, startServing } from "../../scripts/serving";
import { noteFigure } from "./figures";
import { lateness } from "./lateness";

/** As many incidents as assessments: 120,000 entries of the log. */
const SIZE = { assessments: 60_000, indicators: 25, days: 365, perIncident: 1 };
const AT_ONCE = 20;
/** More than may wait for a long reading, although some are answered while the rest arrives. */
const FLOOD = 300;
const EVERY_MS = 10;
const LONGEST_WAIT_MS = 250;
const DAY_MS = 86_400_000;

let server: Awaited<ReturnType<typeof startServing>>;
const askers = new Agent({ maxSockets: AT_ONCE });
const watcher = new Agent({ keepAlive: true, maxSockets: 1 });

beforeAll(async () => {
  server = await startServing(await madeDesk(SIZE), ["--empty"]);
});

afterAll(async () => {
  askers.destroy();
  watcher.destroy();
  expect(await endServing(server, "SIGTERM")).toBe(0);
});

/** The status and the length of an answer, read to its end. */
const answerTo = (path: string, agent = askers) =>
  new Promise<{ status: number | undefined; bytes: number }>((resolve, reject) => {
    get(server.address + path, { agent }, (response) => {
      let bytes = 0;
      response.on("data", (part: Buffer) => {
        bytes += part.length;
      });
      response.on("end", () => resolve({ status: response.statusCode, bytes }));
      response.on("error", reject);
    }).on("error", reject);
  });

/** The longest that `/api/health` was waited for while `work` went on, without how late this process itself was. */
async function longestWaitBeside(work: () => Promise<void>): Promise<number> {
  let longest = 0;
  let isOver = false;
  const late = lateness();
  const asking = (async () => {
    while (!isOver) {
      const [from, lateFrom] = [performance.now(), late()];
      expect((await answerTo("/api/health", watcher)).status).toBe(200);
      longest = Math.max(longest, performance.now() - from - (late() - lateFrom));
      await sleep(EVERY_MS);
    }
  })();
  await work().finally(() => {
    isOver = true;
  });
  await asking;
  return longest;
}

const now = Date.now();
const timeOf = (daysAgo: number, n: number) => new Date(now - daysAgo * DAY_MS - n * 60_000).toISOString();
const past = (daysAgo: number, n: number) =>
  `effectiveAt=${timeOf(daysAgo, n)}&knownAt=${timeOf(daysAgo, n)}`;

/** Addresses of the n-th asker: each asks for another past, so that no answer lies ready. */
const KINDS: Record<string, (n: number) => string> = {
  "boards of a past instant": (n) => `/api/board?${past(100, n)}`,
  "searches for a common word": (n) => `/api/search?q=something&${past(1, n)}`,
  changes: (n) => `/api/differences?fromEffectiveAt=${timeOf(300, n)}&fromKnownAt=${timeOf(300, n)}`,
  maps: (n) => `/api/map?days=all&${past(10, n)}`,
  "trends over all days": (n) => `/api/trends?days=all&${past(20, n)}`,
};

test.each(Object.keys(KINDS))("%s, 20 at a time, leave health responsive", async (kind) => {
  const path = KINDS[kind] ?? (() => "");
  await answerTo(path(AT_ONCE));
  const longest = await longestWaitBeside(async () => {
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, (_, n) => answerTo(path(n))));
    expect(answers.map(({ status }) => status)).toEqual(Array(AT_ONCE).fill(200));
  });
  noteFigure(
    `health beside ${AT_ONCE} ${kind}: longest wait`,
    `${longest.toFixed(0)} ms`,
    `${LONGEST_WAIT_MS} ms`,
  );
  expect(longest).toBeLessThanOrEqual(LONGEST_WAIT_MS);
});

test("the export of 120,000 log entries leaves health responsive, and is complete", async () => {
  const longest = await longestWaitBeside(async () => {
    const { status, bytes } = await answerTo("/api/log/export?format=csv");
    expect(status).toBe(200);
    expect(bytes).toBeGreaterThan(SIZE.assessments * 200);
  });
  noteFigure(
    "health beside the export of 120,000 entries: longest wait",
    `${longest.toFixed(0)} ms`,
    `${LONGEST_WAIT_MS} ms`,
  );
  expect(longest).toBeLessThanOrEqual(LONGEST_WAIT_MS);
});

test("searches beyond the limit are refused with problems and when to retry, and health stays responsive", async () => {
  const refused: unknown[] = [];
  const longest = await longestWaitBeside(async () => {
    const askOnce = async (n: number) => {
      const answer = await fetch(server.address + (KINDS["searches for a common word"]?.(100 + n) ?? ""));
      const body: unknown = await answer.json();
      if (answer.status === 200) return;
      const isDated = Number(answer.headers.get("retry-after")) > 0;
      refused.push({ status: answer.status, isDated, body });
    };
    await Promise.all(Array.from({ length: FLOOD }, (_, n) => askOnce(n)));
  });
  expect(refused.length).toBeGreaterThan(0);
  for (const each of refused)
    expect(each).toEqual({
      status: 503,
      isDated: true,
      body: { problems: [{ field: "", message: expect.stringMatching(/try again/i) }] },
    });
  noteFigure(
    `health beside ${FLOOD} searches at once: longest wait`,
    `${longest.toFixed(0)} ms, ${refused.length} refused`,
    `${LONGEST_WAIT_MS} ms`,
  );
  expect(longest).toBeLessThanOrEqual(LONGEST_WAIT_MS);
});

test("short reads are answered while long ones fill their reader and its queue", async () => {
  const long = Promise.all(
    Array.from({ length: AT_ONCE }, (_, n) => answerTo(KINDS["searches for a common word"]?.(50 + n) ?? "")),
  );
  await sleep(20);
  let longest = 0;
  for (let n = 0; n < 10; n++) {
    const from = performance.now();
    expect((await answerTo("/api/watch", watcher)).status).toBe(200);
    longest = Math.max(longest, performance.now() - from);
  }
  await long;
  noteFigure("a short reading beside 20 searches: longest wait", `${longest.toFixed(0)} ms`, "500 ms");
  expect(longest).toBeLessThanOrEqual(500);
});
