import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright";

/**
 * Chromium keeps only the last list: first what Playwright turns off, then the pop-ups of the address bar, which take half
 * a second of processor time for every page that is opened, though nobody sees them.
 */
const UNUSED_FEATURES = [
  ...["AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades"],
  ...["HttpsFirstBalancedModeAutoEnable", "LensOverlay", "MediaRouter", "PaintHolding"],
  ...["ThirdPartyStoragePartitioning", "AvoidCorsURLLoaderRestartOnRedirect", "TcpPortRandomizationWin"],
  ...["OptimizationHints", "NetworkTimeServiceQuerying", "AimEnabled", "PreconnectToSearch"],
  ...["WebUIOmniboxPopup", "WebUIOmniboxAimPopup"],
];

/** Chromium without what tests and pictures do not need, and without its own calls to the outside. */
export const BROWSER_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  `--disable-features=${UNUSED_FEATURES.join(",")}`,
];

const SYSTEM_NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const onPath = () =>
  (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => SYSTEM_NAMES.map((name) => join(folder, name)))
    .find((path) => existsSync(path));

/** The path of an installed Chromium; undefined when there is none. */
export function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : undefined;
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : onPath();
}

/** @param {string} file @param {string[]} args */
const succeeds = (file, args) =>
  spawnSync(file, args, { stdio: ["ignore", "inherit", "inherit"] }).status === 0;

const isRootOnDebian = () => existsSync("/etc/debian_version") && process.getuid?.() === 0;

const installFromDebian = () =>
  succeeds("apt-get", ["update"]) &&
  succeeds("apt-get", ["install", "-y", "--no-install-recommends", "chromium"]);

const installOwn = () =>
  succeeds(process.execPath, ["node_modules/playwright/cli.js", "install", "chromium"]);

/**
 * An installed Chromium, or a newly installed one.
 * Errors: throws with what to do when that fails.
 * @returns {string} its path
 */
export function browser() {
  const found = findBrowser();
  if (found) return found;
  console.error("No Chromium on this machine: installing one for the browser tests.");
  if (process.env.CHROMIUM_PATH) throw new Error(`CHROMIUM_PATH=${process.env.CHROMIUM_PATH} is not there.`);
  if (!(isRootOnDebian() && installFromDebian() && findBrowser())) installOwn();
  const installed = findBrowser();
  if (installed) return installed;
  throw new Error(
    "No Chromium could be installed. Install one by hand and name it: CHROMIUM_PATH=/path/to/chromium",
  );
}
