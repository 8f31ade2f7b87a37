import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { LOCK_PATIENCE_MS } from "@/db/sqlite/store";
import { LEFTOVER_RULES } from "@/domain/backup/leftovers";
import { RETRY_MS } from "@/domain/backup/schedule";
import { CLOCK_TOLERANCE_MS, LONG_AWAY_MS } from "@/domain/clock/clock-doubt";
import { UPLOAD_LIMITS } from "@/domain/import/upload-limits";
import { REQUEST_KEY_HOLDS_MS } from "@/domain/input/request-key";
import { DEFAULTS } from "@/domain/setting-defaults";
import { THRESHOLDS } from "@/domain/status/thresholds";
import { SURGES } from "@/domain/tempo/surge";
import { LEAST_USUAL_DAYS, USUAL_WEEKS } from "@/domain/tempo/tempo";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/domain/time/time";
import { LIMITS } from "../scripts/server/limits.js";
import { rowsUnder } from "./rows-under";
import { readDocuments, readSources } from "./sources";

const documents = readDocuments();
const sources = readSources();
const documentOf = (name: string): string => documents.get(name) ?? "";

const S = 1_000;
const MB = 1_048_576;
const percent = (share: number) => `${Math.round(share * 100)} %`;
/** The word in which documents say a figure, or another figure as it is. */
const worded = (figure: number, worth: number, word: string) => (figure === worth ? word : String(figure));
/** The row of a check in the guide for operators. */
const check = (name: string, warning: string, failed: string) => `| \`${name}\` | ${warning} | ${failed} |`;

/** A number that a file keeps to itself: a product of whole numbers. */
function constantIn(path: string, name: string): number {
  const [, words = ""] = new RegExp(`const ${name} = ([\\d_* ]+);`).exec(sources.get(path) ?? "") ?? [];
  return words.split("*").reduce((product, number) => product * Number(number.replaceAll("_", "")), 1);
}

describe("settings", () => {
  const stated = rowsUnder(documentOf("docs/settings.md"), "| Variable | Default | What it does |").flatMap(
    ([name = "", value = ""]) => (value.startsWith("`") ? [[name, value]] : []),
  );

  test("have the defaults that docs/settings.md says", () => {
    const real = Object.entries(DEFAULTS).map(([name, value]) => [`\`${name}\``, `\`${value}\``]);
    expect(stated).toEqual(expect.arrayContaining(real));
    expect(stated).toHaveLength(real.length);
  });

  test("have a default that stands once in the program", () => {
    const literal = /\benv\.[A-Z_]+ (\|\||\?\?) (["'`][^"'`]|[1-9])/;
    const elsewhere = [...sources].filter(([path, text]) => !path.startsWith("tests/") && literal.test(text));
    expect(elsewhere.map(([path]) => path)).toEqual([]);
  });

  test.each(["WATCHFLOOR_BACKUP_AT", "WATCHFLOOR_BACKUPS", "WATCHFLOOR_RESERVE_MB"] as const)(
    "have the default of %s that the guide for operators says",
    (name) => expect(documentOf("docs/operating.md")).toContain(`| \`${name}\` | \`${DEFAULTS[name]}\` |`),
  );
});

const { database, disk, backups, integrity, clock, heap, resident, eventLoop, uploads } = THRESHOLDS;
const migrationCopies = LEFTOVER_RULES.find(({ what }) => what.includes("migration"));

test.each([
  [
    "README.md",
    `Node.js ${JSON.parse(readFileSync("package.json", "utf8")).engines.node.replace(">=", "")} or newer`,
  ],
  ["docs/import-formats.md", `Up to ${UPLOAD_LIMITS.atOnce} files can be uploaded together`],
  ["docs/import-formats.md", `${worded(UPLOAD_LIMITS.atWork, 2, "two")} processes at a time`],
  ["docs/api.md", `${constantIn("db/queries/log/log.ts", "LOG_ROWS")} entries per page`],
  ["docs/api.md", `beyond ${constantIn("db/queries/board/chart-range.ts", "WHOLE_DAYS")} days a lane`],
  ["docs/api.md", `remembered for ${REQUEST_KEY_HOLDS_MS / HOUR_MS} hours`],
  ["docs/api.md", `less than ${LIMITS.body.bytesPerWindow / S} KB in ${LIMITS.body.windowMs / S} seconds`],
  ["docs/api.md", `larger than ${constantIn("scripts/server/request-guard.js", "BODY_LIMIT") / MB} MB`],
  ["docs/api.md", `null until ${LEAST_USUAL_DAYS} days were watched`],
  ["docs/operating.md", `every night at ${DEFAULTS.WATCHFLOOR_BACKUP_AT} UTC`],
  ["docs/operating.md", `The ${DEFAULTS.WATCHFLOOR_BACKUPS} newest are kept.`],
  ["docs/operating.md", `retried after ${worded(RETRY_MS, HOUR_MS, "an hour")}`],
  ["docs/operating.md", `\`${DEFAULTS.WATCHFLOOR_DATA}\` unless \`WATCHFLOOR_DATA\` names another`],
  [
    "docs/operating.md",
    `The ${migrationCopies?.keepNewest} newest stay, older ones go after ${Number(migrationCopies?.afterMs) / DAY_MS} days.`,
  ],
  ["docs/operating.md", `for more than ${LOCK_PATIENCE_MS / S} seconds`],
  [
    "docs/operating.md",
    `waits up to ${constantIn("db/sqlite/checked-desk.ts", "START_CHECK_MS") / S} second`,
  ],
  ["docs/operating.md", `for up to ${constantIn("db/sqlite/damage.ts", "CHECK_MS") / MINUTE_MS} minutes`],
  [
    "docs/operating.md",
    `Another program has held it for more than ${worded(database.heldMs, MINUTE_MS, "a minute")}`,
  ],
  ["docs/operating.md", `Less than ${disk.failedBelowBytes / MB} MB are free.`],
  ["docs/operating.md", `The newest is older than ${backups.warningMs / HOUR_MS} hours`],
  ["docs/operating.md", `The newest is older than ${backups.failedMs / DAY_MS} days`],
  [
    "docs/operating.md",
    `| \`integrity\` | The last check is older than ${integrity.warningMs / DAY_MS} days. |`,
  ],
  [
    "docs/operating.md",
    check(
      "clock",
      `The newest entry lies more than ${worded(clock.warningMs, MINUTE_MS, "a minute")} ahead of the clock.`,
      `It lies more than ${worded(clock.failedMs, HOUR_MS, "an hour")} ahead.`,
    ),
  ],
  ["docs/operating.md", `${worded(uploads.warningShare, 0.8, "Four fifths")} of the places of the queue`],
  [
    "docs/operating.md",
    check(
      "memory",
      `Objects take ${percent(heap.warningShare)} of the heap, or the process as much as ${worded(resident.warningShare, 1, "the whole heap")}.`,
      `${percent(heap.failedShare)}, or ${resident.failedShare} times the heap.`,
    ),
  ],
  ["docs/operating.md", `kept everybody waiting for ${eventLoop.warningMs / S} second.`],
  [
    "docs/operating.md",
    `The first ${constantIn("app/_upkeep/event-loop-delay.ts", "STARTING_MS") / S} seconds`,
  ],
  ["docs/operating.md", `| For ${eventLoop.failedMs / S} seconds. |`],
  ["GLOSSARY.md", `at most ${USUAL_WEEKS} weeks, and unknown below ${LEAST_USUAL_DAYS} days`],
  ["GLOSSARY.md", `more than ${worded(CLOCK_TOLERANCE_MS, 2 * MINUTE_MS, "two")} minutes ahead`],
  ["GLOSSARY.md", `more than ${LONG_AWAY_MS / DAY_MS} days after its newest entry`],
  ["GLOSSARY.md", `more than ${constantIn("domain/trend/trend.ts", "MOST_STEPS")} days`],
  ...SURGES.slice(0, 2).map(({ name, atMost }) => [
    "GLOSSARY.md",
    `1 in ${1 / atMost} weeks or rarer is \`${name}\``,
  ]),
])("%s says the figure of the program: %s", (name, words) => {
  expect(documentOf(name ?? "")).toContain(words);
});
