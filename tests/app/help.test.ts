import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test, vi } from "vitest";
import HelpTopicPage from "@/app/help/[topic]/page";
import HelpPage from "@/app/help/page";
import { HELP_TOPICS } from "@/app/help/topics";
import { readBoard } from "@/db/queries/board/board";
import { JANUARY_2020 } from "@/db/seed/january-2020";
import { createDesk } from "@/db/sqlite/desk";
import { LEVELS } from "@/domain/alert-level";
import { CONFIDENCES } from "@/domain/assessment/assessment";
import { FRESHNESS } from "@/domain/assessment/freshness";
import { LIKELIHOOD_WORDS } from "@/domain/assessment/likelihood";
import { CHECK_STATUSES } from "@/domain/status/check";
import { parseInstant } from "@/domain/time/instant-text";
import { FORMATS } from "@/formats";
import { IMPORTERS } from "@/formats/importers";
import { ask } from "../ask";

// Links ask for the router of a browser, which a page made here has not.
vi.mock("next/navigation", () => ({ useRouter: () => undefined }));

const drawn = async (page: Promise<React.ReactElement>) => renderToStaticMarkup(await page);
const searched = (q: string) => drawn(HelpPage({ searchParams: Promise.resolve({ q }) }));
const index = await drawn(HelpPage({ searchParams: Promise.resolve({}) }));
const pages = await Promise.all(
  HELP_TOPICS.map(({ slug }) => drawn(HelpTopicPage({ params: Promise.resolve({ topic: slug }) }))),
);
const page = pages.join("");
const words = page
  .replaceAll(/<[^>]*>/g, " ")
  .replaceAll("&amp;", "&")
  .replaceAll(/\s+/g, " ");

/** One part of the guide, by the id of its heading. */
const partOf = (id: string): string =>
  page.split("<h2").find((part) => part.split(">")[0]?.includes(`id="${id}"`)) ?? "";

describe("the user guide", () => {
  test("has every level, likelihood word, confidence, freshness and format of the program", () => {
    for (const { name, meaning, shape } of LEVELS)
      for (const values of [name, meaning, shape]) expect(words).toContain(values);
    for (const { word } of LIKELIHOOD_WORDS) expect(words).toContain(word);
    for (const word of CONFIDENCES) expect(words).toContain(word);
    for (const { state, meaning } of FRESHNESS)
      for (const row of [state, meaning]) expect(words).toContain(row);
    for (const { title } of FORMATS) expect(words).toContain(title);
  });

  test("has every import format's result, key and terms", () => {
    for (const { name, title, brings, keyedBy, terms } of IMPORTERS)
      for (const text of [name, title, brings, keyedBy, terms]) expect(words).toContain(text);
  });

  test("shows every shape and every mark of the board", () => {
    for (const { shape } of LEVELS) expect(partOf("levels")).toContain(`data-shape="${shape}"`);
    for (const { state } of FRESHNESS) expect(partOf("freshness")).toContain(`data-freshness="${state}"`);
    for (const { status } of CHECK_STATUSES) expect(partOf("status")).toContain(`data-check="${status}"`);
  });

  test("gives the band of each level from its own lower end to that of the next", () => {
    expect(words).toContain("below 20 %");
    expect(words).toContain("55 % to below 80 %");
    expect(words).toContain("95 % and above");
  });

  test("links from its contents to every part of every page, in order, and each part has an id of its own", () => {
    const links = [...index.matchAll(/href="\/help\/[\w-]+#([\w-]+)"/g)].map(([, id]) => id);
    const headings = [...page.matchAll(/<h2[^>]* id="([\w-]+)"/g)].map(([, id]) => id);
    expect(headings.length).toBeGreaterThan(10);
    expect(links).toEqual(headings);
    expect(new Set(headings).size).toBe(headings.length);
  });

  test("finds parts by words in any case, those named so first, and says when there is none", async () => {
    const found = await searched("SAVED views");
    expect(found).toContain('href="/help/lists#lists"');
    expect(found).not.toContain("#backup");
    expect((await searched("hindsight")).indexOf("#hindsight")).toBeLessThan(
      (await searched("hindsight")).indexOf("#snapshots") >>> 0,
    );
    expect(await searched("xylophone")).toContain("Nothing in the help has “xylophone”");
  });

  test("only has times that a time field accepts", () => {
    const groups = page.match(/\b\d{6,8}[A-Z]{4}\d{2}\b/g) ?? [];
    expect(groups.length).toBeGreaterThan(5);
    expect(groups.filter((group) => parseInstant(group) === undefined)).toEqual([]);
  });

  test("explains the two times with what the example desk shows", async () => {
    const folder = mkdtempSync(join(tmpdir(), "watchfloor-"));
    const desk = await createDesk(folder, JANUARY_2020);
    const driversAsKnownAt = async (group: string) => {
      const at = { effectiveAt: parseInstant("080134ZJAN20") ?? 0, knownAt: parseInstant(group) ?? 0 };
      const rockets = (await ask(desk, readBoard, at)).categories.find((c) => c.id === "rockets");
      expect(rockets?.level).toBe(5);
      return rockets?.indicators
        .filter((i) => rockets.explanation.driverIds.includes(i.id))
        .map((i) => i.name);
    };
    const [early, late] = ["Fire on Balad and Taji", "Fire on K-1, Qayyarah and Erbil"];
    const then = await driversAsKnownAt("080134ZJAN20");
    const now = await driversAsKnownAt("090600ZJAN20");
    await desk.store.close();
    rmSync(folder, { recursive: true });
    expect(then).toContain(early);
    expect(then).not.toContain(late);
    expect(now).toContain(late);
    expect(now).not.toContain(early);
    for (const name of [early, late]) expect(words).toContain(`“${name}”`);
  }, 60_000);
});
