import SqliteDatabase from "better-sqlite3";
import type { Desk } from "@/db/desk";
import { readBoard } from "@/db/queries/board/board";
import { readLanes } from "@/db/queries/board/trends";
import { DENSE, LARGE, WIDE } from "./made-desk";
import { type Line, medianOf, ms, times } from "./report";
import { onMadeDesk, type Section, timesInTurns } from "./section";

const ROUNDS = 60;
const BUDGET = { growth: 1.3, statements: 8 };

/** The cost of a long log, and the number of statements for a board. */
export const history: Section = {
  name: "history",
  about: "board and trends at 1 million assessments, number of statements",
  measure: () =>
    onMadeDesk(DENSE, (small) =>
      onMadeDesk(LARGE, async (large) => [...(await growthOf(small, large)), ...(await statements(small))]),
    ),
};

const boardOf = (desk: Desk) => desk.store.read((view) => readBoard(view, desk));

async function growthOf(small: Desk, large: Desk): Promise<Line[]> {
  const readings = {
    board: boardOf,
    "90-day trends": (desk: Desk) => desk.store.read((view) => readLanes(view, desk, 90)),
  };
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

async function statements(small: Desk): Promise<Line[]> {
  const few = await statementsOf(() => boardOf(small));
  const many = await onMadeDesk(WIDE, (wide) => statementsOf(() => boardOf(wide)));
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

/** Counts every statement that the program runs, on any connection. */
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
