import type { Desk } from "@/db/desk";
import { readBoard } from "@/db/queries/board/board";
import { LONG } from "@/db/store";
import { DAY_MS, type Instants } from "@/domain/time/time";
import { EVENTFUL } from "./made-desk";
import { type Line, medianOf, ms, times } from "./report";
import { onMadeDesk, type Section, timesInTurns } from "./section";

const ROUNDS = 20;
/** Times the present board. */
const BUDGET = 3;

/** The cost of a past board, compared with the present one. */
export const asOf: Section = {
  name: "as-of",
  about: "boards of the past on 1 million assessments and 1 million incidents, beside the present one",
  measure: () => onMadeDesk(EVENTFUL, pastOf),
};

/** Pairs of times: a past world as known now, as known then, and as known in between. */
const pairs = (now: number) =>
  [
    [30, 0],
    [30, 30],
    [200, 100],
    [365, 365],
    [600, 10],
  ].map(([effective = 0, known = 0]) => ({
    effectiveAt: now - effective * DAY_MS,
    knownAt: now - known * DAY_MS,
  }));

async function pastOf(desk: Desk): Promise<Line[]> {
  const board = (at?: Instants) => desk.store.read((view) => readBoard(view, desk, at), at && LONG);
  const readings = pairs(desk.now()).map((at) => () => board(at));
  const [present = [], ...past] = await timesInTurns(ROUNDS, () => board(), ...readings);
  const slowest = Math.max(...past.map(medianOf));
  const ratio = slowest / medianOf(present);
  return [
    {
      what: "board at the slowest of 5 past pairs of instants, 1 million assessments and incidents",
      measured: `${times(ratio)} (${ms(slowest)})`,
      floor: ms(medianOf(present)),
      budget: `${BUDGET} times`,
      isWithin: ratio <= BUDGET,
    },
  ];
}
