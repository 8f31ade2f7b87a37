import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright";
import { BROWSER_FLAGS, findBrowser } from "./browser.js";
import { Failed, runCommand, say } from "./command-line";

const HELP = `Makes the pictures of the board that the README shows, from a fresh example desk in a folder of its own.

  npm run picture                    into public/pictures
  npm run picture -- --out FOLDER    into another folder

Needs the built program (npm start builds it) and a Chromium (npm test installs one).

Environment:
  CHROMIUM_PATH             the Chromium to use: the one that is found`;

const THEMES = ["light", "dark"] as const;
const SIZE = { width: 1440, height: 900 };
const START_MS = 60_000;

type Served = { server: ChildProcess; address: string };

/** Serves an example desk as its owner would, on a port that is free. */
async function serve(folder: string): Promise<Served> {
  const server = spawn(process.execPath, ["scripts/start.js"], {
    env: { ...process.env, HOST: "127.0.0.1", PORT: "0", WATCHFLOOR_DATA: folder },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const address = await new Promise<string>((resolve, reject) => {
    const giveUp = () => reject(new Failed(`The server did not start. It said:\n${said}`));
    const late = setTimeout(giveUp, START_MS);
    const listen = (words: Buffer) => {
      said += words.toString();
      const found = /Watchfloor is at (\S+)/.exec(said)?.[1];
      if (!found) return;
      clearTimeout(late);
      resolve(found);
    };
    server.stdout.on("data", listen);
    server.stderr.on("data", listen);
    server.once("exit", giveUp);
  });
  return { server, address };
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, "exit");
  server.kill("SIGTERM");
  await ended;
}

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
      const { server, address } = await serve(folder);
      await photographAll(address, executablePath, out).finally(() => end(server));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
});
