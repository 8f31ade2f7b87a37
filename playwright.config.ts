import { defineConfig } from "@playwright/test";
import { BROWSER_FLAGS, findBrowser } from "./scripts/browser.js";
import type { OfProject } from "./tests/e2e/watch-floor";

/** The main ways through the desk, which are also gone on PostgreSQL. */
const MAIN_WAYS = ["see-the-board", "raise-a-level", "undo-what-was-saved", "keep-the-incident-log"]
  .concat("find-it", "look-back", "play-an-exercise")
  .map((name) => `${name}.spec.ts`);

/** Several servers of one desk: there is no such thing on SQLite. */
const SEVERAL_SERVERS = "share-a-desk.spec.ts";

export default defineConfig<object, OfProject>({
  testDir: "tests/e2e",
  outputDir: "test-results",
  workers: 2,
  timeout: 30_000,
  expect: { timeout: 5_000 },
  forbidOnly: true,
  // A machine that is busy with other work may starve a browser of a few seconds; what is broken fails twice.
  retries: 1,
  reporter: "list",
  projects: [
    { name: "sqlite", testIgnore: SEVERAL_SERVERS },
    { name: "postgres", testMatch: [...MAIN_WAYS, SEVERAL_SERVERS], use: { engine: "postgres" } },
  ],
  use: {
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    timezoneId: "America/New_York",
    trace: "off",
    // What a worker answers, a test cannot intercept; tests of the worker allow it.
    serviceWorkers: "block",
    launchOptions: { executablePath: findBrowser(), args: BROWSER_FLAGS },
  },
});
