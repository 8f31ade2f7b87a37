import { defineConfig } from "@playwright/test";
import { BROWSER_FLAGS, findBrowser } from "./scripts/browser.js";

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  workers: 2,
  timeout: 30_000,
  expect: { timeout: 5_000 },
  forbidOnly: true,
  // A machine that is busy with other work may starve a browser of a few seconds; what is broken fails twice.
  retries: 1,
  reporter: "list",
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
