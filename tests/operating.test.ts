import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LEFTOVER_RULES } from "@/domain/backup/leftovers";
import { CHECK_STATUSES, CHECKS } from "@/domain/status/check";
import { DAY_MS, HOUR_MS } from "@/domain/time/time";
import { rowsUnder } from "./rows-under";

const OPERATING = readFileSync("docs/operating.md", "utf8");
const UNIT = readFileSync("docs/deploy/watchfloor.service", "utf8");

/** The first cells of the rows below a heading of columns. */
const firstCells = (heading: string): string[] => rowsUnder(OPERATING, heading).map(([first = ""]) => first);

test("the guide for operators has every check and every status, in the order of the page", () => {
  expect(firstCells("| Check | Warning | Failed |")).toEqual(CHECKS.map(({ name }) => `\`${name}\``));
  expect(firstCells("| Status | What it means |")).toEqual(CHECK_STATUSES.map(({ word }) => word));
  for (const { word, meaning } of CHECK_STATUSES) expect(OPERATING).toContain(`| ${word} | ${meaning} |`);
});

const wordsOf = (ms: number) =>
  ms === 0 ? "at once" : ms < DAY_MS ? `${ms / HOUR_MS} hour` : `${ms / DAY_MS} days`;

test.each(LEFTOVER_RULES)("it says when they go: $what", ({ what, afterMs, keepNewest }) => {
  const stay = keepNewest === 0 ? "" : `the ${keepNewest} newest `;
  const [row = ""] = OPERATING.split("\n").filter((line) => line.startsWith(`| ${what} `));
  expect(row.slice(row.indexOf("`) | ") + 3)).toBe(`| ${wordsOf(afterMs)} | ${stay}|`);
});

test("the service starts what npm start starts, with the same memory", () => {
  const { scripts }: { scripts: { start: string } } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(UNIT).toContain(`\nExecStart=/usr/bin/${scripts.start}\n`);
  expect(UNIT).toMatch(/^Restart=on-failure$/m);
  expect(UNIT).toMatch(/^WatchdogSec=\d+$/m);
});
