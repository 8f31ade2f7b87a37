import { readFileSync, writeFileSync } from "node:fs";
import SqliteDatabase from "better-sqlite3";
import { afterAll, expect, test } from "vitest";
import type { Desk } from "@/db/desk";
import { openSqliteStore } from "@/db/sqlite/store";
import type { Store } from "@/db/store";
import type { Outcome, REFUSAL_STATUS } from "@/domain/outcome";
import type { CommandTable } from "../db/commands/command-rules";
import { COMMANDS_ON_EVIDENCE } from "../db/commands/commands-on-evidence";
import { COMMANDS_ON_THE_DESK } from "../db/commands/commands-on-the-desk";
import {
  COMMANDS_OFF_WATCH,
  COMMANDS_ON_HANDOVERS,
  COMMANDS_ON_WATCH,
} from "../db/commands/commands-on-watches";
import { accepted } from "../drafts";
import { type Fault, openFailingStore } from "../failing-store";
import { noteFigure } from "./figures";

type Kind = Omit<Fault, "at"> & { refusedAs: keyof typeof REFUSAL_STATUS };

/** Errors of SQLite, each with and without the rollback that it may bring along. */
const KINDS: readonly Kind[] = [
  { code: "SQLITE_FULL", refusedAs: "full" },
  { code: "SQLITE_FULL", rollsBack: true, refusedAs: "full" },
  { code: "SQLITE_BUSY", refusedAs: "busy" },
  { code: "SQLITE_CORRUPT", refusedAs: "unavailable" },
  { code: "SQLITE_IOERR_WRITE", rollsBack: true, refusedAs: "unavailable" },
  { code: "SQLITE_IOERR_READ", refusedAs: "unavailable" },
];
/** What a commit can answer although the disk has it. */
const TORN_COMMIT: Kind = { code: "SQLITE_IOERR_FSYNC", isAfter: true, refusedAs: "unavailable" };

const MOST_CALLS = 500;
const UNCERTAIN = /This last change may or may not have been stored/;
const tried = { commands: 0, failures: 0, statements: 0 };

/** Every row of every table of a database, also of those that SQLite keeps for the search. */
function everyRowOf(file: string): string {
  const connection = new SqliteDatabase(file, { readonly: true });
  try {
    const tables = connection
      .prepare<[], string>(
        "select name from sqlite_schema where rootpage > 0 and type = 'table' order by name",
      )
      .pluck()
      .all();
    return JSON.stringify(
      tables.map((name) => [name, connection.prepare(`select * from "${name}"`).raw().all()]),
    );
  } finally {
    connection.close();
  }
}

/** Ids that come out the same in every run. */
function counting(): () => string {
  let count = 0;
  return () => `00000000-0000-7000-8000-${String(++count).padStart(12, "0")}`;
}

/** The command on a desk, and what the database holds before and after it when nothing fails. */
async function rehearsed<Stage>(
  { staged }: CommandTable<Stage>,
  each: CommandTable<Stage>["commands"][number],
) {
  const { desk, file, on } = await staged();
  await desk.store.close();
  const run = (store: Store): Promise<Outcome<unknown>> => {
    const acting: Desk = { ...desk, store, newId: counting() };
    return each.command(acting, each.form(on));
  };
  const before = everyRowOf(file);
  const whole = readFileSync(file);
  const store = openSqliteStore(file, "OFF");
  accepted(await run(store));
  await store.close();
  const after = everyRowOf(file);
  expect(after).not.toBe(before);
  const again = () => writeFileSync(file, whole);
  again();
  return { file, run, before, after, again };
}

type Rehearsed = Awaited<ReturnType<typeof rehearsed>>;

/** Runs the command with one failure; answers the statement that failed, or undefined when the command ended before. */
async function runWith(
  { file, run, before, after, again }: Rehearsed,
  at: number,
  { refusedAs, ...kind }: Kind,
) {
  const failing = openFailingStore(file, { ...kind, at });
  const outcome = await run(failing.store);
  const failed = failing.hasFailed() ? failing.calls.at(-1) : undefined;
  await failing.store.close();
  const stored = everyRowOf(file);
  if (outcome.ok) expect(stored).toBe(after);
  else {
    expect(outcome).toMatchObject({ kind: refusedAs, problems: [{ field: "" }] });
    const isUncertain = UNCERTAIN.test(outcome.problems[0]?.message ?? "");
    expect(isUncertain && stored === after ? before : stored).toBe(before);
  }
  if (stored !== before) again();
  tried.failures += failed === undefined ? 0 : 1;
  return failed;
}

async function failEverywhere(made: Rehearsed, first: number): Promise<void> {
  for (let at = 1; at <= MOST_CALLS; at++) {
    const kind = KINDS[(first + at) % KINDS.length] ?? TORN_COMMIT;
    const failed = await runWith(made, at, kind);
    if (failed === undefined) return;
    tried.statements += 1;
    if (/^(BEGIN|COMMIT)/.test(failed)) for (const other of KINDS) await runWith(made, at, other);
    if (failed === "COMMIT") await runWith(made, at, TORN_COMMIT);
  }
  throw new Error("The command never ended.");
}

function describeFaults<Stage>(table: CommandTable<Stage>) {
  test.each(table.commands)("$name is stored whole or not at all, wherever SQLite fails", async (command) => {
    await failEverywhere(await rehearsed(table, command), tried.commands);
    tried.commands += 1;
  });
}

describeFaults(COMMANDS_ON_THE_DESK);
describeFaults(COMMANDS_ON_EVIDENCE);
describeFaults(COMMANDS_ON_WATCH);
describeFaults(COMMANDS_OFF_WATCH);
describeFaults(COMMANDS_ON_HANDOVERS);

afterAll(() => {
  const { commands, failures, statements } = tried;
  noteFigure(
    "commands with an error of SQLite at every call",
    `${commands} commands, ${failures} failures at ${statements} calls, none stored by halves`,
    "none stored by halves",
  );
});
