import { type AlertLevel, LEVELS } from "@/domain/alert-level";
import { dayWordsOf } from "@/domain/time/time";
import { type ChartGrid, cellOf } from "@/domain/trend/chart-grid";
import type { Trend } from "@/domain/trend/trend";
import { isWatchedStep } from "@/domain/trend/trend-words";
import { monthColumnsOf, weekdayOf } from "@/domain/trend/year";
import { levelFill } from "../ui/level-shape";
import { AnsweringChart } from "./answering-chart";
import { YearKey } from "./year-key";

/** Units of a cell, and of the square in it; a level fills it from below, higher for more, as in every strip. */
const CELL = 10;
const SQUARE = 8.4;
const fillOf = (level: AlertLevel | null) => (level === null ? 0.1 : 0.18 + 0.164 * level);

const gridOf = (year: Trend): ChartGrid => ({
  steps: year.levels.length,
  rows: 7,
  offset: weekdayOf(year.from),
});

type Props = { id: string; name: string; year: Trend };

/** A year of one category, a square per day in columns of weeks: the level by colour and height, doubt hatched. */
export function YearCalendar({ id, name, year }: Props) {
  const grid = gridOf(year);
  const columns = Math.ceil((grid.steps + grid.offset) / grid.rows);
  return (
    <div className="mt-2">
      {/* On a phone it scrolls by itself, and its end is what is seen first. */}
      <div className="max-sm:overflow-x-auto max-sm:[direction:rtl]">
        <div className="max-sm:w-[640px] max-sm:p-1 max-sm:[direction:ltr]">
          <div className="pl-9">
            <Months columns={columns} year={year} />
          </div>
          <div className="flex gap-2">
            <Weekdays />
            <AnsweringChart
              className="min-w-0 grow"
              cursor={async () => (await import("./year-cursor")).YearCursor}
              cursorProps={{ name, year, grid }}
            >
              <Squares columns={columns} grid={grid} id={`year-${id}`} name={name} year={year} />
            </AnsweringChart>
          </div>
        </div>
      </div>
      <YearKey year={year} />
    </div>
  );
}

type SquaresProps = { id: string; name: string; year: Trend; grid: ChartGrid; columns: number };

function Squares({ id, name, year, grid, columns }: SquaresProps) {
  const squares = year.levels.map((level, step) => {
    const { left, top } = cellOf(grid, step);
    return { level, step, x: left * columns * CELL, y: top * grid.rows * CELL };
  });
  type Square = (typeof squares)[number];
  const shapeOf = (some: Square[], shareOf: (square: Square) => number) =>
    some
      .map((each) => {
        const height = SQUARE * shareOf(each);
        return `M${each.x} ${(each.y + SQUARE - height).toFixed(2)}h${SQUARE}v${height.toFixed(2)}h-${SQUARE}z`;
      })
      .join("");
  const filled = (level: AlertLevel | null) =>
    shapeOf(
      watched.filter((each) => each.level === level),
      (each) => fillOf(each.level),
    );
  const watched = squares.filter(({ step }) => isWatchedStep(year, step));
  const stale = squares.filter(({ step, level }) => year.stale[step] && level !== null);
  return (
    <svg
      aria-label={`The last year of ${name}, from ${dayWordsOf(year.from)} to ${dayWordsOf(year.to)}. The figures are in the table of the trend over 365 days.`}
      className="block w-full overflow-visible"
      role="img"
      viewBox={`0 0 ${columns * CELL} ${grid.rows * CELL}`}
    >
      <pattern height="3" id={id} patternTransform="rotate(45)" patternUnits="userSpaceOnUse" width="3">
        <rect className="fill-card" height="3" width="1.2" />
      </pattern>
      <path
        className="fill-ink-3/10 stroke-ink-3/40"
        d={shapeOf(
          squares.filter((each) => !watched.includes(each)),
          () => 1,
        )}
        strokeDasharray="1.5 1.5"
        strokeWidth="0.7"
      />
      <path className="fill-line/60" d={shapeOf(watched, () => 1)} />
      <path className="fill-unknown" d={filled(null)} />
      {LEVELS.map(({ level }) => (
        <path className={levelFill(level)} d={filled(level)} key={level} />
      ))}
      <path d={shapeOf(stale, (each) => fillOf(each.level))} fill={`url(#${id})`} />
      <path
        className="stroke-ink-1"
        d={squares
          .filter(({ step }) => (year.incidents[step] ?? 0) > 0)
          .map(({ x, y }) => `M${x + SQUARE / 2} ${y + SQUARE / 2}h0`)
          .join("")}
        strokeLinecap="round"
        strokeWidth="2.6"
      />
    </svg>
  );
}

/** The months above the weeks in which they begin; one that has no room is left out. */
const Months = ({ year, columns }: { year: Trend; columns: number }) => (
  <p aria-hidden="true" className="relative h-4 text-xs leading-4 text-ink-2">
    {monthColumnsOf(year)
      .filter(({ column }) => column <= columns - 3)
      .map(({ day, column }) => (
        <span className="absolute" key={day} style={{ left: `${(column / columns) * 100}%` }}>
          {dayWordsOf(day).split(" ")[1]?.slice(0, 3)}
        </span>
      ))}
  </p>
);

const Weekdays = () => (
  <ol aria-hidden="true" className="relative w-7 shrink-0 text-xs leading-4 text-ink-2">
    {["Mon", "Wed", "Fri"].map((weekday, i) => (
      <li
        className="absolute -translate-y-1/2"
        key={weekday}
        style={{ top: `${((2 * i + 0.5) / 7) * 100}%` }}
      >
        {weekday}
      </li>
    ))}
  </ol>
);
