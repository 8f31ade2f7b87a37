import { Agent, type ClientRequest, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { firstIndicatorOf, setLevel } from "./load";
import { madeDesk, SMALL } from "./made-desk";
import { kb, type Line, ms, percentileOf } from "./report";
import type { Section } from "./section";
import { openFilesOf, residentBytesOf, type Server, startOurs } from "./servers";

const STREAMS = 500;
const CHANGES = 10;
const SETTLE_MS = 2_000;
const BUDGET = { bytesEach: 150 * 1024, p99Ms: 250 };

/** Many open event streams: the cost of each, how soon each hears of a change, and whether anything leaks. */
export const streams: Section = {
  name: "streams",
  about: "500 open event streams with one change a second",
  async measure() {
    const server = await startOurs(await madeDesk(SMALL));
    try {
      return await measured(server);
    } finally {
      await server.stop();
    }
  },
};

async function measured(server: Server): Promise<Line[]> {
  const indicatorId = await firstIndicatorOf(server);
  await setLevel(server, indicatorId, 1);
  await sleep(SETTLE_MS);
  const before = { bytes: residentBytesOf(server.pid) ?? 0, files: openFilesOf(server.pid) ?? 0 };
  let changedAt = 0;
  const waits: number[] = [];
  const open = await openStreams(server, () => waits.push(performance.now() - changedAt));
  for (let n = 0; n < CHANGES; n++) {
    await sleep(1_000);
    changedAt = performance.now();
    await setLevel(server, indicatorId, 1 + (n % 5));
  }
  await sleep(SETTLE_MS);
  const each = ((residentBytesOf(server.pid) ?? 0) - before.bytes) / STREAMS;
  for (const stream of open) stream.destroy();
  await sleep(SETTLE_MS);
  const left = (openFilesOf(server.pid) ?? 0) - before.files;
  return linesOf(each, waits, left);
}

const linesOf = (each: number, waits: number[], left: number): Line[] => [
  {
    what: `memory of each of ${STREAMS} open streams`,
    measured: kb(each),
    floor: "",
    budget: kb(BUDGET.bytesEach),
    isWithin: each <= BUDGET.bytesEach,
  },
  {
    what: `a change told to ${STREAMS} streams`,
    measured: `p99 ${ms(percentileOf(waits, 0.99))}, ${waits.length} of ${STREAMS * CHANGES} told`,
    floor: "",
    budget: `p99 ${ms(BUDGET.p99Ms)}, every one`,
    isWithin: percentileOf(waits, 0.99) <= BUDGET.p99Ms && waits.length >= STREAMS * CHANGES,
  },
  {
    what: "connections left after all streams are gone",
    measured: String(Math.max(0, left)),
    floor: "",
    budget: "0",
    isWithin: left <= 0,
  },
];

/** Opens all streams; `onChange` is called for each `changed` event. */
async function openStreams(server: Server, onChange: () => void): Promise<ClientRequest[]> {
  const agent = new Agent({ keepAlive: false, maxSockets: Number.POSITIVE_INFINITY });
  const one = () =>
    new Promise<ClientRequest>((opened, failed) => {
      const sent = request(`${server.url}/api/live`, { agent }, (answer) => {
        answer.on("data", (bytes: Buffer) => {
          for (const _ of bytes.toString().matchAll(/event: changed/g)) onChange();
        });
        answer.on("error", () => undefined);
        opened(sent);
      });
      sent.on("error", failed).end();
    });
  return Promise.all(Array.from({ length: STREAMS }, one));
}
