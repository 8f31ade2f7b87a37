import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Browser } from "playwright";
import { openBrowser, shiftOf } from "./browsing";
import { type Ids, makeLongestDesk } from "./longest-desk";
import { type Line, medianOf, spreadOf } from "./report";
import type { Section } from "./section";
import { startOurs } from "./servers";

/** Pages at once: what moves does not depend on how fast it does. */
const AT_ONCE = 3;
const WORST = 3;
const ROUNDS = 5;
const BUDGET = 0.005;

type Shifted = { path: string; shift: number };

/** What moves on each page after its first paint, where every text is as long as it may be. */
export const longestTexts: Section = {
  name: "shift",
  about: "layout shift of every page with the longest texts that fields accept",
  async measure() {
    const above = mkdtempSync(join(tmpdir(), "watchfloor-longest-"));
    const folder = join(above, "desk");
    const paths = pathsWith(await makeLongestDesk(folder));
    const server = await startOurs(folder);
    const browser = await openBrowser();
    try {
      const once = await shiftsOf(browser, server.url, paths);
      once.sort((a, b) => b.shift - a.shift);
      const worst = once.slice(0, WORST).map(({ path }) => path);
      const rounds: Shifted[] = [];
      for (let round = 0; round < ROUNDS; round++)
        rounds.push(...(await shiftsOf(browser, server.url, worst)));
      return worst.map((path, place) => lineOf(path, place, paths.length, rounds));
    } finally {
      await browser.close();
      await server.stop();
      rmSync(above, { recursive: true, force: true });
    }
  },
};

function lineOf(path: string, place: number, count: number, rounds: readonly Shifted[]): Line {
  const shifts = rounds.filter((each) => each.path === path).map(({ shift }) => shift);
  return {
    what: `layout shift with the longest texts, ${ORDER[place]} of ${count} pages: ${path}`,
    measured: spreadOf(shifts, (n) => n.toFixed(4)),
    floor: "",
    budget: String(BUDGET),
    isWithin: medianOf(shifts) <= BUDGET,
  };
}

const ORDER = ["worst", "second worst", "third worst"];

/** The address of every page whose subject is on the desk, from the folders of the program. */
function pathsWith(ids: Ids): string[] {
  const pages = readdirSync("app", { recursive: true })
    .map(String)
    .filter((file) => file.endsWith("page.tsx"));
  return pages.flatMap((file) => {
    const [folder = "", rest] = `/${dirname(file)}`.replace(/^\/\.$/, "/").split(/\/\[\w+\]/);
    if (rest === undefined) return [folder];
    const id = ids[folder.slice(1)];
    return id === undefined ? [] : [`${folder}/${id}${rest}`];
  });
}

async function shiftsOf(browser: Browser, url: string, paths: readonly string[]): Promise<Shifted[]> {
  const waiting = [...paths];
  const shifted: Shifted[] = [];
  const work = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift())
      shifted.push({ path, shift: await shiftOf(browser, url + path) });
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return shifted;
}
