import { type Answered, type Load, loaded, loadedInTurns, middleOf, whileChanging } from "./load";
import { LARGE, madeDesk, SMALL } from "./made-desk";
import { type Line, ms, perSecond } from "./report";
import type { Section } from "./section";
import { type Server, startFloor, startOurs } from "./servers";

const ROUNDS = 5;
const SECONDS = 3;
const CHANGES = { perSecond: 5, seconds: 8 };
const BUDGET = { rate: 0.25, p99: 4, rate304: 0.35, p99Changing: 10 };

/** GET /api/board under load, alternating with a plain server that returns the same bytes. */
export const answers: Section = {
  name: "board",
  about: "GET /api/board at 1, 10 and 50 connections, 304 answers, while levels change",
  async measure() {
    const small = await linesOn("10 thousand assessments", await madeDesk(SMALL), [1, 10, 50]);
    return [...small, ...(await linesOn("1 million assessments", await madeDesk(LARGE), [50]))];
  },
};

async function linesOn(desk: string, folder: string, counts: readonly number[]): Promise<Line[]> {
  const ours = await startOurs(folder);
  const first = await fetch(`${ours.url}/api/board`, { headers: { "accept-encoding": "identity" } });
  const etag = first.headers.get("etag") ?? "";
  const floor = await startFloor(
    new Uint8Array(await first.arrayBuffer()),
    "application/json; charset=utf-8",
  );
  try {
    const lines: Line[] = [];
    for (const connections of counts)
      lines.push(...unchanged(desk, connections, await byTurns(ours, floor, { connections })));
    const headers = [{ "if-none-match": etag }, { "if-none-match": '"floor"' }] as const;
    lines.push(notModified(desk, await byTurns(ours, floor, { connections: 50, status: 304 }, headers)));
    return [...lines, ...(await changing(desk, ours, floor))];
  } finally {
    await Promise.all([ours.stop(), floor.stop()]);
  }
}

type Pair = { ours: Answered; floor: Answered };

/** The median round of each, measured alternately. */
async function byTurns(
  ours: Server,
  floor: Server,
  load: Pick<Load, "connections" | "status">,
  [ourHeaders, floorHeaders]: readonly [Load["headers"]?, Load["headers"]?] = [],
): Promise<Pair> {
  const options = { ...load, path: "/api/board", seconds: SECONDS };
  const withHeaders = (headers: Load["headers"]) => ({ ...options, ...(headers ? { headers } : {}) });
  const rounds = await loadedInTurns(
    ROUNDS,
    { server: ours, load: withHeaders(ourHeaders) },
    { server: floor, load: withHeaders(floorHeaders) },
  );
  return { ours: middleOf(rounds.ours), floor: middleOf(rounds.floor) };
}

const spread = ({ p50, p99 }: Answered) => `p50 ${ms(p50)}, p99 ${ms(p99)}`;
const share = (n: number) => n.toFixed(2);

function unchanged(desk: string, connections: number, { ours, floor }: Pair): Line[] {
  const what = `GET /api/board, ${connections} connection${connections === 1 ? "" : "s"}, ${desk}`;
  const isBudgeted = connections === 50;
  const rate = ours.rate / floor.rate;
  return [
    {
      what: `${what}: requests`,
      measured: `${perSecond(ours.rate)} (${share(rate)} of the floor)`,
      floor: perSecond(floor.rate),
      budget: isBudgeted ? `at least ${BUDGET.rate} of the floor` : "",
      isWithin: isBudgeted ? rate >= BUDGET.rate : null,
    },
    {
      what: `${what}: time`,
      measured: spread(ours),
      floor: spread(floor),
      budget: isBudgeted ? `p99 at most ${BUDGET.p99} times the floor's` : "",
      isWithin: isBudgeted ? ours.p99 <= BUDGET.p99 * floor.p99 : null,
    },
  ];
}

function notModified(desk: string, { ours, floor }: Pair): Line {
  const rate = ours.rate / floor.rate;
  return {
    what: `GET /api/board, 304, 50 connections, ${desk}`,
    measured: `${perSecond(ours.rate)} (${share(rate)} of the floor)`,
    floor: perSecond(floor.rate),
    budget: `at least ${BUDGET.rate304} of the floor`,
    isWithin: rate >= BUDGET.rate304,
  };
}

async function changing(desk: string, ours: Server, floor: Server): Promise<Line[]> {
  const load = { path: "/api/board", connections: 50, seconds: CHANGES.seconds };
  const quiet = await loaded(floor, load);
  const busy = await whileChanging(ours, CHANGES.perSecond, () => loaded(ours, load));
  return [
    {
      what: `GET /api/board, 50 connections, ${CHANGES.perSecond} changes a second, ${desk}`,
      measured: `${perSecond(busy.rate)}, ${spread(busy)}, ${busy.emptySeconds} seconds without answers`,
      floor: spread(quiet),
      budget: `p99 at most ${BUDGET.p99Changing} times the floor's, no second without answers`,
      isWithin: busy.emptySeconds === 0 && busy.p99 <= BUDGET.p99Changing * quiet.p99,
    },
  ];
}
