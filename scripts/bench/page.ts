import type { Browser } from "playwright";
import { namedScriptBytesOf, openBrowser, type Paints, paintsOf, weightOf } from "./browsing";
import { firstIndicatorOf } from "./load";
import { undisturbed } from "./machine";
import { madeDesk, SMALL, WIDE } from "./made-desk";
import { kb, type Line, medianOf, ms, spreadOf, times } from "./report";
import type { Section } from "./section";
import { type Server, startFloor, startOurs } from "./servers";

const ROUNDS = 5;
const KB = 1024;
const BUDGET = {
  scripts: 130 * KB,
  everything: 200 * KB,
  requests: 25,
  categoryScripts: 165 * KB,
  formScripts: 140 * KB,
  paint: 1.5,
  widePaint: 2,
  blockedMs: 200,
  categoryBlockedMs: 150,
  shift: 0.005,
};

/** The weight of the board page, and how it and a category paint compared with a static page of 25 tiles. */
export const page: Section = {
  name: "page",
  about: "what the board page transfers, and how it and a category paint on a slow machine and line",
  isWatching: true,
  async measure() {
    const ours = await startOurs(await madeDesk(SMALL));
    const wide = await startOurs(await madeDesk(WIDE));
    const floor = await startFloor(staticPage(), "text/html; charset=utf-8");
    const browser = await openBrowser();
    const painting = (what: string, url: string, linesOf: (painted: Painted) => Line[]) =>
      undisturbed(what, async () => linesOf(await painted(browser, url, floor.url)));
    try {
      return [
        ...(await weights(browser, ours)),
        ...(await painting("board page", ours.url, boardLines)),
        ...(await painting("category page", `${ours.url}/categories/rockets`, categoryLines)),
        ...(await painting(WIDE_WORDS, wide.url, wideLines)),
      ];
    } finally {
      await browser.close();
      await Promise.all([ours.stop(), wide.stop(), floor.stop()]);
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
  const categoryScripts = await namedScriptBytesOf(`${ours.url}/categories/rockets`);
  const own = new URL(ours.url).host;
  const isOwn = weight.hosts.every((host) => host === own);
  const weightLine = (what: string, measured: string, budget: string, isWithin: boolean): Line => ({
    what,
    measured,
    floor: "",
    budget,
    isWithin,
  });
  return [
    weightLine(
      "board page: JavaScript in the first load, gzip",
      kb(scripts),
      kb(BUDGET.scripts),
      scripts <= BUDGET.scripts,
    ),
    weightLine(
      "board page: everything, chart and data included",
      `${kb(weight.totalBytes)}, of them ${kb(weight.scriptBytes)} scripts`,
      kb(BUDGET.everything),
      weight.totalBytes <= BUDGET.everything,
    ),
    weightLine(
      "board page: requests, hosts",
      `${weight.requests}, ${isOwn ? "none to another host" : weight.hosts.join(" ")}`,
      `${BUDGET.requests}, none to another host`,
      isOwn && weight.requests <= BUDGET.requests,
    ),
    weightLine(
      "category page: JavaScript in the first load, gzip",
      kb(categoryScripts),
      kb(BUDGET.categoryScripts),
      categoryScripts <= BUDGET.categoryScripts,
    ),
    weightLine(
      "indicator page with its form: JavaScript, gzip",
      kb(formScripts),
      kb(BUDGET.formScripts),
      formScripts <= BUDGET.formScripts,
    ),
  ];
}

type Painted = { ours: Paints[]; floor: Paints[] };

/** How a page paints, and the floor in turn with it. */
async function painted(browser: Browser, url: string, floor: string): Promise<Painted> {
  const taken: Painted = { ours: [], floor: [] };
  for (let round = 0; round < ROUNDS; round++) {
    taken.floor.push(await paintsOf(browser, floor));
    taken.ours.push(await paintsOf(browser, url));
  }
  return taken;
}

const figures = (paints: readonly Paints[], figure: keyof Paints) => paints.map((each) => each[figure]);

const SLOW = "CPU slowed 4 times, fast 4G";

function paintLine(
  what: string,
  { ours, floor }: Painted,
  figure: "firstMs" | "largestMs",
  most: number,
): Line {
  const [own, plain] = [figures(ours, figure), figures(floor, figure)];
  const ratio = medianOf(own) / medianOf(plain);
  return {
    what,
    measured: `${spreadOf(own, ms)}, ${times(ratio)} the floor`,
    floor: spreadOf(plain, ms),
    budget: `within ${most} times the floor`,
    isWithin: ratio <= most,
  };
}

function line(
  what: string,
  painted: Painted,
  figure: keyof Paints,
  words: (n: number) => string,
  most: number,
): Line {
  const own = figures(painted.ours, figure);
  return {
    what,
    measured: spreadOf(own, words),
    floor: words(medianOf(figures(painted.floor, figure))),
    budget: words(most),
    isWithin: medianOf(own) <= most,
  };
}

const shiftWords = (n: number) => n.toFixed(4);

const boardLines = (painted: Painted): Line[] => [
  paintLine(`board page, ${SLOW}: first paint with tiles`, painted, "firstMs", BUDGET.paint),
  paintLine(`board page, ${SLOW}: largest paint`, painted, "largestMs", BUDGET.paint),
  line("board page, CPU slowed 4 times: blocking time", painted, "blockedMs", ms, BUDGET.blockedMs),
  line("board page: layout shift", painted, "shift", shiftWords, BUDGET.shift),
];

const categoryLines = (painted: Painted): Line[] => [
  line(
    "category page, CPU slowed 4 times: blocking time",
    painted,
    "blockedMs",
    ms,
    BUDGET.categoryBlockedMs,
  ),
  line("category page: layout shift", painted, "shift", shiftWords, BUDGET.shift),
];

const WIDE_WORDS = "board page of 30 categories with 1,000 indicators";

const wideLines = (painted: Painted): Line[] => [
  paintLine(`${WIDE_WORDS}, ${SLOW}: largest paint`, painted, "largestMs", BUDGET.widePaint),
  line(`${WIDE_WORDS}, CPU slowed 4 times: blocking time`, painted, "blockedMs", ms, BUDGET.blockedMs),
  line(`${WIDE_WORDS}: layout shift`, painted, "shift", shiftWords, BUDGET.shift),
];
