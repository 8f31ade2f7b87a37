import type { Browser } from "playwright";
import { namedScriptBytesOf, openBrowser, type Paints, paintsOf, weightOf } from "./browsing";
import { firstIndicatorOf } from "./load";
import { madeDesk, SMALL } from "./made-desk";
import { kb, type Line, medianOf, ms } from "./report";
import type { Section } from "./section";
import { type Server, startFloor, startOurs } from "./servers";

const ROUNDS = 5;
const KB = 1024;
const BUDGET = {
  scripts: 165 * KB,
  everything: 330 * KB,
  requests: 25,
  formScripts: 140 * KB,
  paint: 2,
  blockedMs: 200,
  shift: 0.02,
};

/** The weight of the board page, and how it paints compared with a static page of 25 tiles. */
export const page: Section = {
  name: "page",
  about: "what the board page transfers, and how it paints on a slow machine and line",
  async measure() {
    const ours = await startOurs(await madeDesk(SMALL));
    const floor = await startFloor(staticPage(), "text/html; charset=utf-8");
    const browser = await openBrowser();
    try {
      return [...(await weights(browser, ours)), ...(await paints(browser, ours, floor))];
    } finally {
      await browser.close();
      await Promise.all([ours.stop(), floor.stop()]);
    }
  },
};

/** Twenty-five tiles and nothing else: the minimum for a board. */
function staticPage(): string {
  const tiles = Array.from(
    { length: 25 },
    (_, n) => `<a href="/${n}"><h2>Indicator ${n}</h2><p>${1 + (n % 5)} Severe</p></a>`,
  );
  const style =
    "body{font:16px sans-serif;display:grid;grid-template-columns:repeat(5,1fr);gap:8px}a{border:1px solid}";
  return `<!doctype html><meta charset="utf-8"><title>Floor</title><style>${style}</style>${tiles.join("")}`;
}

async function weights(browser: Browser, ours: Server): Promise<Line[]> {
  const weight = await weightOf(browser, ours.url);
  const scripts = await namedScriptBytesOf(ours.url);
  const formScripts = await namedScriptBytesOf(`${ours.url}/indicators/${await firstIndicatorOf(ours)}`);
  const own = new URL(ours.url).host;
  const isOwn = weight.hosts.every((host) => host === own);
  const line = (what: string, measured: string, budget: string, isWithin: boolean): Line => ({
    what,
    measured,
    floor: "",
    budget,
    isWithin,
  });
  return [
    line(
      "board page: JavaScript in the first load, gzip",
      kb(scripts),
      kb(BUDGET.scripts),
      scripts <= BUDGET.scripts,
    ),
    line(
      "board page: everything, chart and data included",
      `${kb(weight.totalBytes)}, of them ${kb(weight.scriptBytes)} scripts`,
      kb(BUDGET.everything),
      weight.totalBytes <= BUDGET.everything,
    ),
    line(
      "board page: requests, hosts",
      `${weight.requests}, ${isOwn ? "none to another host" : weight.hosts.join(" ")}`,
      `${BUDGET.requests}, none to another host`,
      isOwn && weight.requests <= BUDGET.requests,
    ),
    line(
      "indicator page with its form: JavaScript, gzip",
      kb(formScripts),
      kb(BUDGET.formScripts),
      formScripts <= BUDGET.formScripts,
    ),
  ];
}

async function paints(browser: Browser, ours: Server, floor: Server): Promise<Line[]> {
  const taken: { ours: Paints; floor: Paints }[] = [];
  for (let round = 0; round < ROUNDS; round++)
    taken.push({ floor: await paintsOf(browser, floor.url), ours: await paintsOf(browser, ours.url) });
  const middle = (side: "ours" | "floor", figure: keyof Paints) =>
    medianOf(taken.map((round) => round[side][figure]));
  const paint = (what: string, figure: "firstMs" | "largestMs"): Line => ({
    what: `board page, CPU slowed 4 times, fast 4G: ${what}`,
    measured: ms(middle("ours", figure)),
    floor: ms(middle("floor", figure)),
    budget: `within ${BUDGET.paint} times the floor`,
    isWithin: middle("ours", figure) <= BUDGET.paint * middle("floor", figure),
  });
  return [
    paint("first paint with tiles", "firstMs"),
    paint("largest paint", "largestMs"),
    {
      what: "board page, CPU slowed 4 times: blocking time",
      measured: ms(middle("ours", "blockedMs")),
      floor: ms(middle("floor", "blockedMs")),
      budget: ms(BUDGET.blockedMs),
      isWithin: middle("ours", "blockedMs") <= BUDGET.blockedMs,
    },
    {
      what: "board page: layout shift",
      measured: middle("ours", "shift").toFixed(3),
      floor: middle("floor", "shift").toFixed(3),
      budget: String(BUDGET.shift),
      isWithin: middle("ours", "shift") <= BUDGET.shift,
    },
  ];
}
