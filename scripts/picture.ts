import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright";
import { BROWSER_FLAGS, findBrowser } from "./browser.js";
import { Failed, runCommand, say } from "./command-line";
import { endServing, startServing } from "./serving";

const HELP = `Makes the pictures of the board that the README shows, from a fresh example desk in a folder of its own.

  npm run picture                    into public/pictures
  npm run picture -- --out FOLDER    into another folder

Needs the built program (npm start builds it) and a Chromium (npm test installs one).

Environment:
  CHROMIUM_PATH             the Chromium to use: the one that is found`;

const THEMES = ["light", "dark"] as const;
const SIZE = { width: 1440, height: 900 };

async function photograph(browser: Browser, address: string, file: string, theme: (typeof THEMES)[number]) {
  const page = await browser.newPage({ viewport: SIZE, colorScheme: theme, locale: "en-GB" });
  await page.goto(address, { waitUntil: "load" });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: file });
  await page.close();
  say(`Wrote ${file}.`);
}

async function photographAll(address: string, executablePath: string, out: string): Promise<void> {
  const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
  try {
    for (const theme of THEMES) await photograph(browser, address, join(out, `board-${theme}.png`), theme);
  } finally {
    await browser.close();
  }
}

await runCommand({
  help: HELP,
  options: { out: { type: "string" } },
  positionals: [],
  async run({ out = "public/pictures" }) {
    const executablePath = findBrowser();
    if (!executablePath) throw new Failed("No Chromium was found. Name one: CHROMIUM_PATH=/path/to/chromium");
    if (!existsSync(".next/BUILD_ID"))
      throw new Failed("Watchfloor is not built yet. Build it: node scripts/prepare.js --build");
    mkdirSync(out, { recursive: true });
    const folder = mkdtempSync(join(tmpdir(), "watchfloor-picture-"));
    try {
      const server = await startServing(folder);
      await photographAll(server.address, executablePath, out).finally(() => endServing(server, "SIGTERM"));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
});
