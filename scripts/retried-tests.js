import { relative } from "node:path";

/** @typedef {{ status: string, fullName: string, failureMessages: string[] }} Tried a test in the report of vitest */
/** @typedef {{ file: string, title: string, tests: { status: string }[] }} Spec a test in the report of Playwright */
/** @typedef {{ specs?: Spec[], suites?: Suite[] }} Suite */

/**
 * Names of the tests that passed only on a retry.
 * @param {{ testResults: { name: string, assertionResults: Tried[] }[] }} report
 * @returns {string[]}
 */
export const retriedByVitest = ({ testResults }) =>
  testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status, failureMessages }) => status === "passed" && failureMessages.length > 0)
      .map(({ fullName }) => `${relative(process.cwd(), name)}: ${fullName}`),
  );

/**
 * Names of the tests that passed only on a retry.
 * @param {Suite} report
 * @returns {string[]}
 */
export const retriedByPlaywright = ({ specs = [], suites = [] }) => [
  ...specs
    .filter(({ tests }) => tests.some(({ status }) => status === "flaky"))
    .map(({ file, title }) => `tests/e2e/${file}: ${title}`),
  ...suites.flatMap(retriedByPlaywright),
];
