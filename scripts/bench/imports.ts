import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import SqliteDatabase from "better-sqlite3";
import { filesOf } from "@/db/files/data-folder";
import { EMPTY_DESK } from "@/db/seed/empty";
import { openWriter } from "@/db/sqlite/connection";
import { createDesk } from "@/db/sqlite/desk";
import { writeMessages } from "./import-file";
import { loaded } from "./load";
import { type Line, mb, ms, perSecond, times } from "./report";
import type { Section } from "./section";
import { residentBytesOf, type Server, startOurs } from "./servers";

const SIZES = [
  { count: 100_000, name: "100 thousand rows", loadSeconds: 5 },
  { count: 1_000_000, name: "1 million rows", loadSeconds: 40 },
];
const BUDGET = { rate: 0.25, bytes: 150 * 1024 * 1024, p99: 5 };
const POLL_MS = 50;
const LOAD = { path: "/api/board", connections: 10 };
const QUIET_SECONDS = 5;
const ROWS_AT_ONCE = 1_000;

/** An import compared with raw inserts of the same rows, and its effect on the board. */
export const imports: Section = {
  name: "import",
  about: "imports of 100 thousand and 1 million rows, their memory, and the board meanwhile",
  async measure() {
    const lines: Line[] = [];
    for (const size of SIZES) lines.push(...(await linesOf(size)));
    return lines;
  },
};

async function linesOf({ count, name, loadSeconds }: (typeof SIZES)[number]): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), "watchfloor-import-"));
  const file = join(folder, "messages.csv");
  try {
    await writeMessages(file, count);
    await (await createDesk(join(folder, "alone"), EMPTY_DESK)).store.close();
    const alone = await importing(join(folder, "alone"), file);
    const raw = await rawInserts(join(folder, "alone"), join(folder, "raw"), count);
    const beside = await besideTheBoard(join(folder, "beside"), file, loadSeconds);
    return [
      {
        what: `import of ${name} (${mb(statSync(file).size)}), checked and stored`,
        measured: `${perSecond(count / alone.seconds)} (${(raw / alone.seconds).toFixed(2)} of the floor)`,
        floor: perSecond(count / raw),
        budget: `at least ${BUDGET.rate} of the floor`,
        isWithin: raw / alone.seconds >= BUDGET.rate,
      },
      {
        what: `import of ${name}: memory beyond the process at rest`,
        measured: `${mb(alone.peak - alone.rest)} (${mb(alone.peak)} in all)`,
        floor: mb(alone.rest),
        budget: `${mb(BUDGET.bytes)} more`,
        isWithin: alone.peak === 0 ? null : alone.peak - alone.rest <= BUDGET.bytes,
      },
      {
        what: `GET /api/board, ${LOAD.connections} connections, while ${name} are imported`,
        measured: `p99 ${ms(beside.busy.p99)} (${times(beside.busy.p99 / beside.quiet.p99)} as long)`,
        floor: `p99 ${ms(beside.quiet.p99)}`,
        budget: `p99 at most ${BUDGET.p99} times the quiet one`,
        isWithin: beside.busy.p99 <= BUDGET.p99 * beside.quiet.p99,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const COMMAND = [
  "--max-old-space-size=256",
  "--max-semi-space-size=4",
  "--import",
  "tsx",
  "scripts/import.ts",
];

/** Runs a whole import in a process of its own. `rest` is the memory of such a process that reads nothing. */
export async function importing(folder: string, file: string, env: Record<string, string> = {}) {
  const rest = (await running(folder, ["--help"])).peak;
  const from = performance.now();
  const { peak } = await running(folder, ["asam", file], env);
  return { seconds: (performance.now() - from) / 1000, rest, peak };
}

/** Runs the import command to its end, and returns its peak memory. */
async function running(
  folder: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<{ peak: number }> {
  const child = spawn(process.execPath, [...COMMAND, ...args], {
    env: { ...process.env, WATCHFLOOR_DATA: folder, ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let [peak, output] = [0, ""];
  child.stderr.on("data", (words: Buffer) => {
    output += words.toString();
  });
  const looking = setInterval(() => {
    peak = Math.max(peak, residentBytesOf(child.pid ?? 0) ?? 0);
  }, POLL_MS);
  const [code] = await once(child, "close");
  clearInterval(looking);
  if (code !== 0) throw new Error(`The import failed: ${output}`);
  return { peak };
}

/** Seconds for raw inserts of the same rows, into the same table with its keys, indexes and checks. */
async function rawInserts(done: string, folder: string, count: number): Promise<number> {
  await (await createDesk(folder, EMPTY_DESK)).store.close();
  const source = new SqliteDatabase(filesOf(done).database, { readonly: true });
  const target = openWriter(filesOf(folder).database);
  copyRows(source, target, "imports", "select * from imports");
  let seconds = 0;
  for (let from = 0; from < count; from += ROWS_AT_ONCE)
    seconds += copyRows(
      source,
      target,
      "incidents",
      `select * from incidents where rowid > ${from} and rowid <= ${from + ROWS_AT_ONCE}`,
    );
  source.close();
  target.close();
  return seconds;
}

type Connection = SqliteDatabase.Database;

/** Copies rows in one transaction; returns the seconds for writing them. */
function copyRows(source: Connection, target: Connection, table: string, select: string): number {
  const rows = source.prepare<[], unknown[]>(select).raw().all();
  const put = target.prepare(`insert into ${table} values (${rows[0]?.map(() => "?").join(", ")})`);
  const from = performance.now();
  target.exec("begin immediate");
  for (const row of rows) put.run(...row);
  target.exec("commit");
  return (performance.now() - from) / 1000;
}

/** The board's response times when idle, and while an import runs beside the server. */
async function besideTheBoard(folder: string, file: string, seconds: number) {
  const server = await startOurs(folder);
  try {
    const quiet = await loaded(server, { ...LOAD, seconds: QUIET_SECONDS });
    const before = await revisionOf(server);
    const reading = importing(folder, file);
    while ((await revisionOf(server)) === before) await sleep(POLL_MS);
    const busy = await loaded(server, { ...LOAD, seconds });
    await reading;
    return { quiet, busy };
  } finally {
    await server.stop();
  }
}

async function revisionOf(server: Server): Promise<number> {
  const health = (await (await fetch(`${server.url}/api/health`)).json()) as { revision: number };
  return health.revision;
}
