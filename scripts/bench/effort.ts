import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { JANUARY_2020 } from "@/db/seed/january-2020";
import { createDesk } from "@/db/sqlite/desk";
import { say } from "../command-line";
import { type Effort, Hand } from "./browser-user";
import { openBrowser } from "./browsing";
import { makeOverdueDesk } from "./overdue-desk";
import type { Line } from "./report";
import type { Section } from "./section";
import { type Server, startOurs } from "./servers";

/** What somebody does, from opening the page at `path`; `budget` is what it may take at most. */
type Task = {
  what: string;
  path: string;
  budget?: Partial<Effort>;
  run(hand: Hand): Promise<void>;
};

const REVIEWED = 25;

/** Tasks on the example desk. */
const TASKS: readonly Task[] = [
  {
    what: "raise a level",
    path: "/",
    budget: { keys: 12, clicks: 0, seconds: 30 },
    async run(hand) {
      await hand.press("u");
      await hand.page.getByRole("option").first().waitFor();
      await hand.press(..."gre", "Enter");
      await hand.page.getByRole("radio", { name: /5 Critical/ }).waitFor();
      await hand.press("5", "Tab");
      await hand.write("Launch rails seen on the airport road.");
      await hand.press("Tab", "h", "Control+Enter");
      await hand.page.getByRole("dialog", { name: "Set level" }).waitFor({ state: "detached" });
    },
  },
  {
    what: "record an incident with its source and position",
    path: "/incidents/new",
    async run(hand) {
      const form = hand.page.getByRole("form", { name: "Record an incident" });
      await hand.fill(form.getByLabel("Title"), "Rockets fall near the embassy");
      await hand.choose(form.getByLabel("Category"), "Rockets");
      await hand.choose(form.getByLabel("Kind"), "rocket or artillery fire");
      await hand.click(form.getByRole("button", { name: "Now" }).first());
      await hand.fill(form.getByLabel("Place", { exact: true }), "green");
      await hand.click(hand.page.getByRole("option", { name: /Green Zone/ }).first());
      await hand.fill(form.getByLabel("Source", { exact: true }), "Base log");
      await hand.press("Control+Enter");
      await hand.page.waitForURL(/\/incidents\/(?!new)[^/]+$/);
    },
  },
  {
    what: "clone an indicator",
    path: "/indicators/rockets-green-zone",
    async run(hand) {
      await hand.click(hand.page.getByRole("link", { name: "Clone indicator" }));
      const form = hand.page.getByRole("form", { name: "Add an indicator" });
      await hand.click(form.getByLabel("Name", { exact: true }));
      await hand.press("Control+a");
      await hand.write("Rockets on the consulate");
      await hand.press("Control+Enter");
      await hand.page.waitForURL(/\/(categories\/rockets|indicators\/(?!rockets-green-zone)[^/]+)$/);
    },
  },
  {
    what: "compare then and now",
    path: "/",
    async run(hand) {
      await hand.press("Control+k");
      await hand.page.getByRole("combobox").waitFor();
      await hand.press(..."what ch", "Enter");
      await hand.page.waitForURL(/\/changes/);
      await hand.click(hand.page.getByRole("link", { name: "Last 24 hours" }));
      await hand.page.waitForURL(/fromEffectiveAt/);
    },
  },
  {
    what: "run an exercise: opened, started, ended, compared",
    path: "/exercises",
    async run(hand) {
      const { page } = hand;
      const form = page.getByRole("form", { name: "Open an exercise" });
      await hand.fill(form.getByLabel("Name"), "Night watch");
      await hand.fill(form.getByLabel("From (UTC)"), "071500ZJAN20");
      await hand.press("Control+Enter");
      await hand.click(page.getByRole("link", { name: "Play", exact: true }));
      const start = page.getByRole("form", { name: "Start the exercise" });
      await hand.fill(start.getByLabel("Who is on watch?"), "Ada");
      await hand.click(start.getByRole("button", { name: "Start" }));
      await hand.click(page.getByRole("button", { name: "Pause" }));
      await hand.click(page.getByText("End the exercise"));
      await hand.click(page.getByRole("button", { name: "End exercise" }));
      await hand.click(page.getByRole("link", { name: "Compare with the real desk" }));
      await page.waitForURL(/\/exercises\/night-watch$/);
    },
  },
];

/** A task on a desk on which everything is overdue. */
const REVIEW: Task = {
  what: `review ${REVIEWED} indicators`,
  path: "/review",
  budget: { keys: 3 * REVIEWED, clicks: 0, seconds: 60 },
  async run(hand) {
    const rows = hand.page.getByRole("list", { name: "To review" }).getByRole("listitem");
    await rows.nth(REVIEWED - 1).waitFor();
    for (let n = 0; n < REVIEWED; n++) await hand.press("v");
    await hand.page.getByText(`${REVIEWED} of ${REVIEWED} decided`).waitFor();
  },
};

/** What frequent tasks cost a person, from a browser that is driven at a person's pace. */
export const effort: Section = {
  name: "effort",
  about: "clicks, keys and seconds of what people do most, at a person's pace",
  async measure() {
    const example = await servedFrom(async (folder) =>
      (await createDesk(folder, JANUARY_2020)).store.close(),
    );
    const overdue = await servedFrom((folder) => makeOverdueDesk(folder, REVIEWED));
    try {
      return [...(await linesOf(example, TASKS)), ...(await linesOf(overdue, [REVIEW]))];
    } finally {
      await Promise.all([example.stop(), overdue.stop()]);
    }
  },
};

/** A server of a desk of its own, which goes with it. */
async function servedFrom(make: (folder: string) => Promise<void>): Promise<Server> {
  const above = mkdtempSync(join(tmpdir(), "watchfloor-effort-"));
  const folder = join(above, "desk");
  await make(folder);
  const server = await startOurs(folder);
  return {
    ...server,
    async stop() {
      await server.stop();
      rmSync(above, { recursive: true, force: true });
    },
  };
}

async function linesOf({ url }: Server, tasks: readonly Task[]): Promise<Line[]> {
  const browser = await openBrowser();
  try {
    const lines: Line[] = [];
    for (const task of tasks) {
      const context = await browser.newContext({ baseURL: url, viewport: { width: 1440, height: 900 } });
      await context.addCookies([{ name: "watchfloor-on-watch", value: "bench", url }]);
      const page = await context.newPage();
      await page.goto(task.path, { waitUntil: "load" });
      const hand = new Hand(page);
      lines.push(
        await task.run(hand).then(
          () => lineOf(task, hand.effort()),
          (error: unknown) => failedLine(task, error),
        ),
      );
      await context.close();
    }
    return lines;
  } finally {
    await browser.close();
  }
}

function lineOf({ what, budget = {} }: Task, spent: Effort): Line {
  const isWithin = Object.entries(budget).every(([kind, most]) => spent[kind as keyof Effort] <= most);
  return {
    what,
    measured: wordsOf(spent),
    floor: "",
    budget: wordsOf(budget),
    isWithin: Object.keys(budget).length === 0 ? null : isWithin,
  };
}

/** A task that could not be done to its end; the figures of the others stay. */
function failedLine({ what, budget = {} }: Task, error: unknown): Line {
  say(`${what}: ${error instanceof Error ? error.message : String(error)}`);
  return { what, measured: "failed", floor: "", budget: wordsOf(budget), isWithin: false };
}

const wordsOf = ({ clicks, keys, letters, seconds }: Partial<Effort>): string =>
  [
    clicks !== undefined && `${clicks} clicks`,
    keys !== undefined && `${keys} keys`,
    letters !== undefined && letters > 0 && `${letters} letters of text`,
    seconds !== undefined && `${Number(seconds.toFixed(1))} s`,
  ]
    .filter(Boolean)
    .join(", ");
