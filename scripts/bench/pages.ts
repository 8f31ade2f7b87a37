import { setTimeout as sleep } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import { DAY_MS, isoOf } from "@/domain/time/time";
import { COMPRESSED, type Fetched, fetched } from "./fetched";
import {
  firstIndicatorOf,
  type Load,
  loaded,
  loadedInTurns,
  middleOf,
  setLevel,
  whileChanging,
} from "./load";
import { undisturbed } from "./machine";
import { DENSE, HUGE, LARGE, madeDesk, type Size } from "./made-desk";
import { kb, type Line, medianOf, ms, perSecond, spreadOf, times } from "./report";
import type { Section } from "./section";
import { type Server, startFloor, startOurs } from "./servers";

const ROUNDS = 5;
const SECONDS = 2;
const CHANGES_PER_SECOND = 5;
/** How long nobody opens the board before somebody does. */
const REST_MS = 3_000;
const BUDGET = { restMs: 100, rate: 1_000, changingRate: 60, p99: 10, growth: 1.5 };

type Sized = { name: string; server: Server; indicatorId: string };

/** Pages as a browser asks for them: compressed, many at once, first after a change, on desks of every size. */
export const pages: Section = {
  name: "pages",
  about:
    "pages: the board at 50 connections, and every large page first after a change, on short and long desks",
  isWatching: true,
  async measure({ isBig }) {
    const sizes: [string, Size][] = [
      ["10 thousand", DENSE],
      ["1 million", LARGE],
      ...(isBig ? [["10 million", HUGE] as [string, Size]] : []),
    ];
    const desks: Sized[] = [];
    try {
      for (const [name, size] of sizes) {
        const server = await startOurs(await madeDesk(size));
        desks.push({ name, server, indicatorId: await firstIndicatorOf(server) });
      }
      const lines: Line[] = [];
      for (const desk of desks) lines.push(...(await boardUnderLoad(desk)));
      for (const page of PAGES)
        lines.push(...(await undisturbed(`${page.name} page`, () => firstAfterAChange(page, desks))));
      return lines;
    } finally {
      await Promise.all(desks.map(({ server }) => server.stop()));
    }
  },
};

/** A server that has the bytes of a page ready. */
const floorOf = ({ bytes }: Fetched): Promise<Server> => startFloor(bytes, "text/html; charset=utf-8");

async function boardUnderLoad({ name, server, indicatorId }: Sized): Promise<Line[]> {
  await setLevel(server, indicatorId, 3);
  const floor = await floorOf(await fetched(server, "/"));
  try {
    return [
      ...(await undisturbed(`board page at rest, ${name}`, () => atRest(name, server, floor))),
      ...(await undisturbed(`board page, ${name}`, () => unchanged(name, server, floor))),
      ...(await undisturbed(`board page changing, ${name}`, () => changing(name, server, floor))),
    ];
  } finally {
    await floor.stop();
  }
}

/** How long the board takes, first byte to last, whose reader comes after nobody did for a while. */
async function atRest(name: string, server: Server, floor: Server): Promise<Line[]> {
  const taken = { ours: [] as number[], floor: [] as number[] };
  for (let round = 0; round <= ROUNDS; round++) {
    const [ours, plain] = [await fetched(server, "/"), await fetched(floor, "/")];
    await sleep(REST_MS);
    // The first round only warms up.
    if (round === 0) continue;
    taken.ours.push(ours.tookMs);
    taken.floor.push(plain.tookMs);
  }
  return [
    {
      what: `board page at rest, opened every ${REST_MS / 1000} seconds, ${name} assessments`,
      measured: spreadOf(taken.ours, ms),
      floor: spreadOf(taken.floor, ms),
      budget: ms(BUDGET.restMs),
      isWithin: medianOf(taken.ours) <= BUDGET.restMs,
    },
  ];
}

const LOAD: Load = { path: "/", connections: 50, seconds: SECONDS, headers: COMPRESSED, mayRefuse: true };

async function unchanged(name: string, server: Server, floor: Server): Promise<Line[]> {
  await loaded(server, LOAD);
  const rounds = await loadedInTurns(ROUNDS, { server, load: LOAD }, { server: floor, load: LOAD });
  return [lineOf(`board page, 50 connections, ${name} assessments`, BUDGET.rate, rounds)];
}

async function changing(name: string, server: Server, floor: Server): Promise<Line[]> {
  const rounds = await whileChanging(server, CHANGES_PER_SECOND, () =>
    loadedInTurns(ROUNDS, { server, load: LOAD }, { server: floor, load: LOAD }),
  );
  const what = `board page, 50 connections, ${CHANGES_PER_SECOND} changes a second, ${name} assessments`;
  return [lineOf(what, BUDGET.changingRate, rounds)];
}

function lineOf(what: string, rate: number, rounds: Awaited<ReturnType<typeof loadedInTurns>>): Line {
  const [ours, floor] = [middleOf(rounds.ours), middleOf(rounds.floor)];
  const rates = rounds.ours.map((round) => round.rate);
  const late = rounds.ours.map((round) => round.p99);
  return {
    what,
    measured: `${spreadOf(rates, perSecond)}, p99 ${spreadOf(late, ms)}, ${ours.emptySeconds} seconds without answers, ${ours.refused} refused`,
    floor: `${perSecond(floor.rate)}, p99 ${ms(floor.p99)}`,
    budget: `${perSecond(rate)}, p99 at most ${BUDGET.p99} times the floor's, no second without answers, none refused`,
    isWithin:
      ours.rate >= rate && ours.p99 <= BUDGET.p99 * floor.p99 && ours.emptySeconds + ours.refused === 0,
  };
}

/** A page at an instant in ms; those with a budget must not grow with the desk. */
type PageOf = { name: string; isFlat: boolean; path(at: number, indicatorId: string): string };

const PAGES: readonly PageOf[] = [
  { name: "board", isFlat: true, path: () => "/" },
  { name: "category", isFlat: false, path: () => "/categories/rockets" },
  { name: "indicator", isFlat: false, path: (_, id) => `/indicators/${id}` },
  { name: "map", isFlat: false, path: () => "/map" },
  { name: "incidents", isFlat: false, path: () => "/incidents" },
  { name: "search", isFlat: false, path: () => "/search?q=happened" },
  { name: "log", isFlat: false, path: () => "/log" },
  {
    name: "past board",
    isFlat: true,
    path: (at) => `/?effectiveAt=${isoOf(at - 30 * DAY_MS)}&knownAt=${isoOf(at - 20 * DAY_MS)}`,
  },
  { name: "hindsight", isFlat: true, path: (at) => `/hindsight?effectiveAt=${isoOf(at - 30 * DAY_MS)}` },
  {
    name: "replay",
    isFlat: true,
    path: (at) =>
      `/replay?fromAt=${isoOf(at - 9 * DAY_MS)}&untilAt=${isoOf(at - 7 * DAY_MS)}&at=${isoOf(at - 8 * DAY_MS)}`,
  },
  { name: "everything since", isFlat: true, path: () => "/watch/since" },
  {
    name: "changes",
    isFlat: true,
    path: (at) => `/changes?fromEffectiveAt=${isoOf(at - 3 * DAY_MS)}&effectiveAt=${isoOf(at - 2 * DAY_MS)}`,
  },
];

/** How long a page takes that nobody has asked for since a level was set; the desks take turns. */
async function firstAfterAChange({ name, isFlat, path }: PageOf, desks: readonly Sized[]): Promise<Line[]> {
  const taken = new Map(desks.map((desk) => [desk.name, [] as number[]]));
  const plain: number[] = [];
  let last: Fetched | undefined;
  let floor: Server | undefined;
  try {
    for (let round = 0; round <= ROUNDS; round++) {
      for (const { name: size, server, indicatorId } of desks) {
        await setLevel(server, indicatorId, 1 + (round % 5));
        last = await fetched(server, path(Date.now(), indicatorId));
        // The first round only warms up.
        if (round > 0) taken.get(size)?.push(last.tookMs);
      }
      if (!last) continue;
      floor ??= await floorOf(last);
      const answer = await fetched(floor, "/");
      if (round > 0) plain.push(answer.tookMs);
    }
  } finally {
    await floor?.stop();
  }
  const [short = [], ...longer] = [...taken.values()];
  const growth = medianOf(longer.at(-1) ?? short) / medianOf(short);
  const sizes = [...taken].map(([size, each]) => `${size}: ${spreadOf(each, ms)}`).join("; ");
  const bytes = last ? `${kb(last.bytes.length)} of ${kb(gunzipSync(last.bytes).length)}` : "";
  return [
    {
      what: `${name} page, compressed, first after a change`,
      measured: `${sizes}; ${times(growth)}; ${bytes}`,
      floor: spreadOf(plain, ms),
      budget: isFlat ? `at most ${BUDGET.growth} times from the shortest to the longest desk` : "",
      isWithin: isFlat ? growth <= BUDGET.growth : null,
    },
  ];
}
