// Proves the program: every step is run and shown, and the last line says how many checks passed and failed. Tests that
// passed only when they were tried again are named in the lines before it.
// With --quick, only what needs no build, no browser, no database and no processes of its own.
// With --reliability, only the attacks on a running server, whose figures are printed as a table.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { browser } from "./browser.js";
import { retriedByPlaywright, retriedByVitest } from "./retried-tests.js";

const RESULTS = ".prepared/results";
const isQuick = process.argv.includes("--quick");
const isReliability = process.argv.includes("--reliability");
const FIGURES = `${RESULTS}/reliability.jsonl`;

const run = (title, args, env = {}) => {
  console.log(`\n— ${title}`);
  const { status } = spawnSync(process.execPath, args, {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
  });
  return status === 0;
};

/** A step that counts as one check. */
const single = (title, args) => counted(run(title, args));
const counted = (isFine) =>
  isFine
    ? { passed: 1, failed: 0, skipped: 0, retried: [] }
    : { passed: 0, failed: 1, skipped: 0, retried: [] };

/** A runner that writes its counts to a file; without them, or with a bad exit code, at least one check has failed. */
function runner(title, args, env, file, countsOf) {
  rmSync(file, { force: true });
  const isFine = run(title, args, env);
  const counts = writtenCounts(file, countsOf);
  return isFine || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

function writtenCounts(file, countsOf) {
  try {
    return countsOf(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return counted(false);
  }
}

/** @param {string} name of the file of results */
function vitest(title, name, options) {
  const file = `${RESULTS}/${name}.json`;
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const args = ["node_modules/vitest/vitest.mjs", "run", ...reporters, ...options];
  return runner(title, args, {}, file, (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests + (report.numFailedTests === 0 ? report.numFailedTestSuites : 0),
    skipped: report.numPendingTests + report.numTodoTests,
    retried: retriedByVitest(report),
  }));
}

/** @param {string} pattern the names of projects in `vitest.config.ts`; two patterns would be either, not both */
const projects = (pattern) => ["--project", pattern];

const quickTests = () => vitest("Rules, formats and server", "vitest", projects("rules"));

const allTests = () =>
  vitest("Rules, formats, database and command line", "vitest", projects("!reliability*"));

/**
 * A machine that is busy with other work may starve a server of a second; what is broken fails every time, and every try
 * leaves its figure in the table.
 */
function reliability() {
  rmSync(FIGURES, { force: true });
  const options = [...projects("reliability*"), "--retry=2"];
  const counts = vitest("Reliability", "reliability", options);
  const figures = existsSync(FIGURES) ? readFileSync(FIGURES, "utf8").trim().split("\n").map(JSON.parse) : [];
  console.log("\n| Attack | Seen | Bound |\n|---|---|---|");
  for (const { what, seen, bound } of figures) console.log(`| ${what} | ${seen} | ${bound} |`);
  return counts;
}

function playwright() {
  const file = `${RESULTS}/playwright.json`;
  const args = ["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json"];
  const env = {
    CHROMIUM_PATH: browser(),
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  };
  return runner("Browser", args, env, file, ({ stats, errors, suites }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    retried: retriedByPlaywright({ suites }),
  }));
}

const isBuilt = () => run("Build", ["scripts/prepare.js", "--build"]);

function browserTests() {
  try {
    return playwright();
  } catch (error) {
    console.error(error.message);
    return counted(false);
  }
}

/** The steps that need a build. */
const built = (...kinds) => (isBuilt() ? kinds.map((test) => test()) : [counted(false)]);

mkdirSync(RESULTS, { recursive: true });
const looks = () => [
  single("Format and lint", ["node_modules/@biomejs/biome/bin/biome", "check", "."]),
  single("Types", ["node_modules/typescript/bin/tsc", "--noEmit"]),
];
const steps = isReliability
  ? built(reliability)
  : isQuick
    ? [...looks(), quickTests()]
    : [...looks(), allTests(), ...built(reliability, browserTests)];
const sum = (kind) => steps.reduce((total, step) => total + step[kind], 0);
const retried = steps.flatMap((step) => step.retried);
if (retried.length > 0) console.log(`\nNeeded a retry (${retried.length}):\n${retried.join("\n")}`);
const skipped = sum("skipped") > 0 ? `, ${sum("skipped")} skipped` : "";
console.log(`\n${sum("passed")} passed, ${sum("failed")} failed${skipped}`);
process.exitCode = sum("failed") > 0 || sum("passed") === 0 ? 1 : 0;
