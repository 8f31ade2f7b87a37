import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { is } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import { inject, onTestFinished } from "vitest";
import { type Desk, deskIn } from "@/db/desk";
import { filesOf } from "@/db/files/data-folder";
import type { Place } from "@/db/postgres/connection";
import type { Seed } from "@/db/seed/empty";
import { addFiveCategories } from "@/db/seed/five-categories";
import { writtenAs } from "@/db/sql/words";
import { createDesk } from "@/db/sqlite/desk";
import { openReaderPool } from "@/db/sqlite/reader-pool";
import { readersInProcess } from "@/db/sqlite/readers-in-process";
import { LOCK_PATIENCE_MS, openSqliteStore } from "@/db/sqlite/store";
import * as tables from "@/db/tables";
import { HOUR_MS, type Instant } from "@/domain/time/time";
import { copyOf, templateOf } from "./desk-on-postgres";
import { temporaryFolder } from "./temporary-folder";

/** What the clock of a desk in a folder says at first. */
export const DESK_BEGINS: Instant = Date.parse("2019-10-01T00:00:00Z");

export type DeskInAFolder = {
  desk: Desk;
  folder: string;
  file: string;
  /** Where it is on PostgreSQL; undefined on SQLite. */
  place?: Place;
  /** Sets the desk's clock, also backwards. */
  setClock(now: Instant): void;
  /** Moves the desk's clock on, and says what it shows then. */
  wait(hours: number): Instant;
};

/** `WATCHFLOOR_TEST_READERS=threads` runs every test on the readers of the served desk. */
const openTestReaders = process.env.WATCHFLOOR_TEST_READERS === "threads" ? openReaderPool : readersInProcess;

const NEW_DESK: Seed = {
  profile: { name: "Test desk", isExample: false, timeZone: null },
  startsAt: DESK_BEGINS,
  async fill(desk, setClock) {
    setClock(DESK_BEGINS);
    await addFiveCategories(desk);
  },
};

/** The files of a new desk of five categories. It is made once; every desk in a folder starts as a copy. */
async function makeNewDesk(): Promise<ReadonlyMap<string, Buffer>> {
  const folder = temporaryFolder();
  const created = await createDesk(folder, NEW_DESK);
  await created.store.close();
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
}
let newDesk: Promise<ReadonlyMap<string, Buffer>> | undefined;

const newPostgresDesk = templateOf(NEW_DESK);

async function openNewDesk(): Promise<Pick<DeskInAFolder, "desk" | "folder" | "file" | "place">> {
  if (inject("engine") === "postgres") return copyOf(await newPostgresDesk());
  const folder = temporaryFolder();
  newDesk ??= makeNewDesk();
  for (const [name, content] of await newDesk) writeFileSync(join(folder, name), content);
  const { database } = filesOf(folder);
  const desk = await deskIn(
    openSqliteStore(database, "OFF", LOCK_PATIENCE_MS, { openReaders: openTestReaders }),
  );
  onTestFinished(() => desk.store.close());
  return { desk, folder, file: database };
}

/**
 * A desk of five categories and no indicator, on a clock that the test sets. Goes away when the test ends.
 * Its database is the real one, except that it does not wait for the disk; on PostgreSQL `file` is what its keys lie
 * beside.
 */
export async function deskInAFolder(actor = "Ada"): Promise<DeskInAFolder> {
  const { desk, ...where } = await openNewDesk();
  let now = DESK_BEGINS;
  return {
    desk: { ...desk, now: () => now, actor },
    ...where,
    setClock: (instant) => {
      now = instant;
    },
    wait: (hours) => {
      now += hours * HOUR_MS;
      return now;
    },
  };
}

const allTables = Object.entries(tables).flatMap(([name, table]) =>
  is(table, SQLiteTable) ? [{ name, table }] : [],
);

/** Every row of every table, in the order of writing: equal before and after when nothing was stored. */
export const everythingIn = (desk: Desk): Promise<Record<string, unknown[]>> =>
  desk.store.read(async ({ db }) => {
    const rows: Record<string, unknown[]> = {};
    for (const { name, table } of allTables)
      rows[name] = await db.select().from(table).orderBy(writtenAs(table));
    return rows;
  });
