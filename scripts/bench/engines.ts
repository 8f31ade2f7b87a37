import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Desk } from "@/db/desk";
import { openPostgresDesk } from "@/db/postgres/desk";
import { readBoard } from "@/db/queries/board/board";
import { readLanes } from "@/db/queries/board/trends";
import { readSearch } from "@/db/queries/search/search";
import { EMPTY_DESK } from "@/db/seed/empty";
import { createDesk } from "@/db/sqlite/desk";
import { LONG } from "@/db/store";
import { DAY_MS } from "@/domain/time/time";
import { writeMessages } from "./import-file";
import { importing } from "./imports";
import { DENSE, LARGE, type Size, SMALL } from "./made-desk";
import { onMadeDeskInDatabase, onNewDatabase } from "./on-postgres";
import { type Line, medianOf, ms, perSecond, times } from "./report";
import { secondServer } from "./second-server";
import { onMadeDesk, type Section, timesInTurns } from "./section";
import { setLevels } from "./writes";

const ROUNDS = 40;
const GROWTH = 1.3;
const ROWS = 100_000;
/** Hits of each kind, as a page shows them. */
const HITS = 10;

/** The same desks in a PostgreSQL database, and as files: what one engine takes beside the other. */
export const engines: Section = {
  name: "engines",
  about: "the same desk on PostgreSQL and on SQLite: board, trends, past boards, search, writes, import",
  async measure() {
    const read = await onBoth(DENSE, (small) => onBoth(LARGE, (large) => readingsOf(small, large)));
    return [...read, await writing(), await storing(), ...(await secondServer())];
  },
};

/** One desk on either engine. */
type Both = { postgres: Desk; sqlite: Desk };

const onBoth = <T>(size: Size, work: (both: Both) => Promise<T>): Promise<T> =>
  onMadeDesk(size, (sqlite) => onMadeDeskInDatabase(size, (postgres) => work({ postgres, sqlite })));

type Reading = (desk: Desk) => Promise<unknown>;

const boardAt = (days: number): Reading => {
  return (desk) => {
    const at = desk.now() - days * DAY_MS;
    const then = days > 0 ? { effectiveAt: at, knownAt: at } : undefined;
    return desk.store.read((view) => readBoard(view, desk, then), then && LONG);
  };
};

const searchFor =
  (word: string): Reading =>
  (desk) =>
    desk.store.read((view) => readSearch(view, desk, word, HITS), LONG);

async function readingsOf(small: Both, large: Both): Promise<Line[]> {
  const growing = {
    board: boardAt(0),
    "90-day trends": (desk: Desk) => desk.store.read((view) => readLanes(view, desk, 90)),
  };
  const lines: Line[] = [];
  for (const [name, read] of Object.entries(growing))
    for (const engine of ["postgres", "sqlite"] as const)
      lines.push(
        await growthOf(
          name,
          engine,
          () => read(small[engine]),
          () => read(large[engine]),
        ),
      );
  const others = {
    "board of 30 days ago": boardAt(30),
    "board of 365 days ago": boardAt(365),
    "search for a common word": searchFor("seen"),
    "search for a rare word": searchFor("unheard"),
  };
  for (const [name, read] of Object.entries(others)) lines.push(await besideOf(name, large, read));
  return lines;
}

const NAMES = { postgres: "PostgreSQL", sqlite: "SQLite" } as const;

async function growthOf(
  name: string,
  engine: keyof Both,
  short: () => Promise<unknown>,
  long: () => Promise<unknown>,
): Promise<Line> {
  const [small = [], large = []] = await timesInTurns(ROUNDS, short, long);
  const growth = medianOf(large) / medianOf(small);
  return {
    what: `${name} on ${NAMES[engine]}, 1 million assessments against 10 thousand`,
    measured: `${times(growth)} (${ms(medianOf(large))})`,
    floor: ms(medianOf(small)),
    budget: `${GROWTH} times`,
    isWithin: growth <= GROWTH,
  };
}

async function besideOf(name: string, { postgres, sqlite }: Both, read: Reading): Promise<Line> {
  const [ours = [], other = []] = await timesInTurns(
    ROUNDS / 4,
    () => read(postgres),
    () => read(sqlite),
  );
  return besideLine(`${name}, 1 million assessments`, ms(medianOf(ours)), ms(medianOf(other)));
}

/** A figure of PostgreSQL, with that of SQLite as its floor. */
const besideLine = (what: string, measured: string, floor: string): Line => ({
  what: `${what}: PostgreSQL beside SQLite`,
  ...{ measured, floor, budget: "", isWithin: null },
});

async function writing(): Promise<Line> {
  const [ours, other] = await onBoth(SMALL, async ({ postgres, sqlite }) => [
    await setLevels(postgres),
    await setLevels(sqlite),
  ]);
  return besideLine("levels set, one after the other", perSecond(ours), perSecond(other));
}

async function storing(): Promise<Line> {
  const folder = mkdtempSync(join(tmpdir(), "watchfloor-import-"));
  const [file, alone, keys] = ["messages.csv", "alone", "keys"].map((name) => join(folder, name));
  if (!file || !alone || !keys) throw new Error("There are three.");
  try {
    await writeMessages(file, ROWS);
    await (await createDesk(alone, EMPTY_DESK)).store.close();
    const other = await importing(alone, file, { DATABASE_URL: "" });
    const ours = await onNewDatabase(async (place) => {
      await (await openPostgresDesk(place, keys, EMPTY_DESK)).store.close();
      return importing(keys, file, { DATABASE_URL: place.url });
    });
    const name = "import of 100 thousand rows, checked and stored";
    return besideLine(name, perSecond(ROWS / ours.seconds), perSecond(ROWS / other.seconds));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
