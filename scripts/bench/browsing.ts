import { request } from "node:http";
import { type Browser, chromium, type Page } from "playwright";
import { BROWSER_FLAGS, browser } from "../browser.js";

/** Fast 4G as Chromium's own developer tools set it: bits a second as bytes, and the round trip in ms. */
const FAST_4G = {
  offline: false,
  downloadThroughput: (9e6 / 8) * 0.9,
  uploadThroughput: (1.5e6 / 8) * 0.9,
  latency: 60 * 2.75,
};
const SLOWED = 4;
/** How long to wait after loading, for late requests and shifts. */
const SETTLE_MS = 3_000;
const SHIFTED_AFTER_MS = 1_000;

/** Times in ms since navigation. `blockedMs` is the time of long tasks beyond 50 ms each. */
export type Paints = { firstMs: number; largestMs: number; blockedMs: number; shift: number };

/** The bytes of one visit, as transferred. */
type Weight = { totalBytes: number; scriptBytes: number; requests: number; hosts: string[] };

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: browser(), args: BROWSER_FLAGS });

type Seen = { largest: number; blocked: number; shift: number };

async function onNewPage<T>(chromium: Browser, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await chromium.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

/** How a page paints on a slow machine and connection, with an empty cache. */
export const paintsOf = (chromium: Browser, url: string): Promise<Paints> =>
  onNewPage(chromium, async (page) => {
    const tools = await page.context().newCDPSession(page);
    await tools.send("Network.enable");
    await tools.send("Network.emulateNetworkConditions", FAST_4G);
    await tools.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
    await page.addInitScript({ path: "scripts/bench/observe.js" });
    await page.goto(url, { waitUntil: "load", timeout: 120_000 });
    await page.waitForTimeout(SETTLE_MS);
    return page.evaluate(() => {
      const { largest, blocked, shift } = (window as unknown as { watchfloorSeen: Seen }).watchfloorSeen;
      const first = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN;
      return { firstMs: first, largestMs: largest, blockedMs: blocked, shift };
    });
  });

/** How much of a page moves after its first paint, on a slow connection, with an empty cache. */
export const shiftOf = (chromium: Browser, url: string): Promise<number> =>
  onNewPage(chromium, async (page) => {
    const tools = await page.context().newCDPSession(page);
    await tools.send("Network.enable");
    await tools.send("Network.emulateNetworkConditions", FAST_4G);
    await page.addInitScript({ path: "scripts/bench/observe.js" });
    await page.goto(url, { waitUntil: "load", timeout: 120_000 });
    await page.waitForTimeout(SHIFTED_AFTER_MS);
    return page.evaluate(() => (window as unknown as { watchfloorSeen: Seen }).watchfloorSeen.shift);
  });

/** What a visit to a page transfers, including everything it loads by itself. */
export const weightOf = (chromium: Browser, url: string): Promise<Weight> =>
  onNewPage(chromium, async (page) => {
    const tools = await page.context().newCDPSession(page);
    const kinds = new Map<string, string>();
    const weight = { totalBytes: 0, scriptBytes: 0, requests: 0 };
    const hosts = new Set<string>();
    tools.on("Network.requestWillBeSent", ({ requestId, type, request }) => {
      kinds.set(requestId, type ?? "");
      if (!/^(data|blob):/.test(request.url)) {
        hosts.add(new URL(request.url).host);
        weight.requests += 1;
      }
    });
    tools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      weight.totalBytes += encodedDataLength;
      if (kinds.get(requestId) === "Script") weight.scriptBytes += encodedDataLength;
    });
    await tools.send("Network.enable");
    await page.goto(url, { waitUntil: "load" });
    await page.waitForTimeout(SETTLE_MS);
    return { ...weight, hosts: [...hosts] };
  });

/**
 * The compressed bytes of the scripts that a page's HTML names: what its first load runs. A kept page names them in a
 * script that asks for them after the first paint (scripts/server/late-scripts.js).
 */
export async function namedScriptBytesOf(url: string): Promise<number> {
  const html = await (await fetch(url)).text();
  const tags = [...html.matchAll(/<script[^>]*\bsrc="([^"]+)"[^>]*>/g)].filter(
    ([tag]) => !tag.includes("noModule"),
  );
  const late = html.matchAll(/(?<=src of \[[^\]]*)"([^"]+)"/g);
  const paths = [...tags, ...late].map(([, path = ""]) => path.replaceAll("&amp;", "&"));
  const urls = new Set(paths.map((path) => new URL(path, url).href));
  const sizes = [...urls].map(async (script) => transferredBytesOf(script));
  return (await Promise.all(sizes)).reduce((a, b) => a + b, 0);
}

function transferredBytesOf(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { headers: { "accept-encoding": "gzip" } }, (answer) => {
      let bytes = 0;
      answer.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      answer.on("end", () => resolve(bytes));
    });
    sent.on("error", reject).end();
  });
}
