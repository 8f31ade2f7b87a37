import { downloaded, fetched } from "./fetched";
import { firstIndicatorOf, setLevel } from "./load";
import { undisturbed } from "./machine";
import { HUGE, LARGE, madeDesk, type Size } from "./made-desk";
import { type Line, mb, medianOf, ms, spreadOf } from "./report";
import type { Section } from "./section";
import { type Server, startFloor, startOurs } from "./servers";

const ROUNDS = 5;
const WORDS = [
  { kind: "common", word: "seen", budgetMs: 50 },
  { kind: "rare", word: "unheard", budgetMs: 20 },
];
const EXPORT_BUDGET_MS = 10_000;

/** Answers that have to look through a long log. */
export const search: Section = {
  name: "search",
  about: "search for a common and a rare word, and the export of a long log",
  isWatching: true,
  async measure({ isBig }) {
    const lines = await linesOn("1 million", LARGE, true);
    return isBig ? [...lines, ...(await linesOn("10 million", HUGE, false))] : lines;
  },
};

async function linesOn(name: string, size: Size, isExported: boolean): Promise<Line[]> {
  const server = await startOurs(await madeDesk(size));
  try {
    const lines: Line[] = [];
    for (const each of WORDS)
      lines.push(
        ...(await undisturbed(`search for a ${each.kind} word, ${name}`, () =>
          searchesFor(each, name, server),
        )),
      );
    return isExported
      ? [...lines, ...(await undisturbed(`export, ${name}`, () => exported(name, server)))]
      : lines;
  } finally {
    await server.stop();
  }
}

async function searchesFor(
  { kind, word, budgetMs }: (typeof WORDS)[number],
  name: string,
  server: Server,
): Promise<Line[]> {
  const indicatorId = await firstIndicatorOf(server);
  const path = `/api/search?q=${word}`;
  const floor = await startFloor((await fetched(server, path)).bytes, "application/json");
  const taken = { ours: [] as number[], floor: [] as number[] };
  try {
    for (let round = 0; round < ROUNDS; round++) {
      await setLevel(server, indicatorId, 1 + round);
      taken.ours.push((await fetched(server, path)).tookMs);
      taken.floor.push((await fetched(floor, path)).tookMs);
    }
  } finally {
    await floor.stop();
  }
  return [
    {
      what: `search for a ${kind} word, ${name} assessments`,
      measured: spreadOf(taken.ours, ms),
      floor: spreadOf(taken.floor, ms),
      budget: ms(budgetMs),
      isWithin: medianOf(taken.ours) <= budgetMs,
    },
  ];
}

/** The floor sends as many bytes. */
async function exported(name: string, server: Server): Promise<Line[]> {
  const path = "/api/log/export?format=csv";
  const { bytes } = await downloaded(server, path);
  const floor = await startFloor(new Uint8Array(bytes), "text/csv");
  const taken = { ours: [] as number[], floor: [] as number[] };
  try {
    for (let round = 0; round < ROUNDS; round++) {
      taken.floor.push((await downloaded(floor, path)).tookMs);
      taken.ours.push((await downloaded(server, path)).tookMs);
    }
  } finally {
    await floor.stop();
  }
  return [
    {
      what: `export of a log of ${name} assessments as CSV`,
      measured: `${spreadOf(taken.ours, ms)}, ${mb(bytes)}`,
      floor: spreadOf(taken.floor, ms),
      budget: ms(EXPORT_BUDGET_MS),
      isWithin: medianOf(taken.ours) <= EXPORT_BUDGET_MS,
    },
  ];
}
