import SqliteDatabase from "better-sqlite3";
import type { Desk } from "@/db/desk";
import { readBoard } from "@/db/queries/board";
import { readLanes } from "@/db/queries/trends";
import { DAY_MS } from "@/domain/time";
import { DENSE, LARGE, WIDE } from "./made-desk";
import { type Line, medianOf, ms, times } from "./report";
import { onMadeDesk, type Section, timesInTurns } from "./section";

const ROUNDS = 60;
const BUDGET = { growth: 1.3, past: 3, statements: 8 };

/** What the long log costs, what the past costs, and how many statements a board takes. */
export const history: Section = {
  name: "history",
  about: "board and trends at 1 million assessments, boards of the past, number of statements",
  measure: () =>
    onMadeDesk(DENSE, (small) =>
      onMadeDesk(LARGE, async (large) => [
        ...(await growthOf(small, large)),
        ...(await pastOf(large)),
        ...(await statements(small)),
      ]),
    ),
};

async function growthOf(small: Desk, large: Desk): Promise<Line[]> {
  const readings = { board: readBoard, "90-day trends": (desk: Desk) => readLanes(desk, 90) };
  const lines: Line[] = [];
  for (const [name, read] of Object.entries(readings)) {
    const [short = [], long = []] = await timesInTurns(
      ROUNDS,
      () => read(small),
      () => read(large),
    );
    const growth = medianOf(long) / medianOf(short);
    lines.push({
      what: `${name}, 1 million assessments against 10 thousand, both with some on every day`,
      measured: `${times(growth)} (${ms(medianOf(long))})`,
      floor: ms(medianOf(short)),
      budget: `${BUDGET.growth} times`,
      isWithin: growth <= BUDGET.growth,
    });
  }
  return lines;
}

/** Pairs of instants: the world then as known now, as known then, and as known between. */
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
  const readings = pairs(desk.now()).map((at) => () => readBoard(desk, at));
  const [present = [], ...past] = await timesInTurns(ROUNDS / 3, () => readBoard(desk), ...readings);
  const slowest = Math.max(...past.map(medianOf));
  const ratio = slowest / medianOf(present);
  return [
    {
      what: "board at the slowest of 5 past pairs of instants, 1 million assessments",
      measured: `${times(ratio)} (${ms(slowest)})`,
      floor: ms(medianOf(present)),
      budget: `${BUDGET.past} times`,
      isWithin: ratio <= BUDGET.past,
    },
  ];
}

async function statements(small: Desk): Promise<Line[]> {
  const few = await statementsOf(() => readBoard(small));
  const many = await onMadeDesk(WIDE, (wide) => statementsOf(() => readBoard(wide)));
  return [
    {
      what: "SQL statements for the board, 25 and 1,000 indicators",
      measured: `${few} and ${many}`,
      floor: "",
      budget: `${BUDGET.statements}`,
      isWithin: Math.max(few, many) <= BUDGET.statements,
    },
  ];
}

/** Counts every statement that the program runs, on any connection: prepared once, it is run many times. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const probe = new SqliteDatabase(":memory:");
  const statement: { all: (...values: unknown[]) => unknown } = Object.getPrototypeOf(
    probe.prepare("select 1"),
  );
  probe.close();
  const { all } = statement;
  let count = 0;
  statement.all = function counted(this: unknown, ...values: unknown[]) {
    count += 1;
    return all.apply(this, values);
  };
  await work().finally(() => {
    statement.all = all;
  });
  return count;
}
