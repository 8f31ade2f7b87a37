import { defineConfig } from "@playwright/test";
import { findBrowser } from "./scripts/browser.js";

/** Chromium without what a test machine has no use for, and without calls of its own to the outside. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  workers: 2,
  timeout: 30_000,
  expect: { timeout: 5_000 },
  forbidOnly: true,
  reporter: "list",
  use: {
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    timezoneId: "America/New_York",
    trace: "off",
    launchOptions: { executablePath: findBrowser(), args: FLAGS },
  },
});
