import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const APP = fileURLToPath(new URL("../../app", import.meta.url));

/** What routes need to be asked in earnest, beside their path. */
const QUERIES: Record<string, string> = {
  "/api/log/export": "?format=csv",
  "/api/snapshot": "?format=json",
  "/api/handovers/[number]": "?format=json",
  "/api/search": "?q=rocket",
  "/search": "?q=rocket",
  "/api/differences": "?format=md",
  "/replay": "?from=070000ZJAN20&until=081200ZJAN20",
  "/api/hindsight": "?effectiveAt=080134ZJAN20",
  "/hindsight": "?effectiveAt=080134ZJAN20",
};

/** Every route below app/ that answers to GET: all pages, and those of the others that say so. */
const patterns = (): string[] =>
  readdirSync(APP, { recursive: true, withFileTypes: true })
    .filter(({ name }) => name === "page.tsx" || name === "route.ts")
    .map(({ parentPath }) => parentPath.slice(APP.length) || "/")
    .sort();

const ids = async (address: string, path: string): Promise<string[]> => {
  const text = await (await fetch(`${address}${path}`)).text();
  return [...text.matchAll(/"id":"([^"]+)"/g)].map(([, id = ""]) => id);
};

/** The address of every route of a desk, with ids that are on it where it has any. */
export async function everyRoute(address: string): Promise<string[]> {
  const [indicator = ""] = (await ids(address, "/api/board")).filter((id) => id.includes("-"));
  const [incident = ""] = await ids(address, "/api/incidents");
  const [report = ""] = await ids(address, "/api/reports");
  const [source = ""] = await ids(address, "/api/sources");
  const assessment =
    (await ids(address, `/api/indicators/${indicator}`)).find((id) => id !== indicator) ?? "";
  const known: Record<string, string> = {
    ...{ categories: "rockets", indicators: indicator, incidents: incident, reports: report },
    ...{ sources: source, assessments: assessment },
  };
  return patterns().map((pattern) => {
    const path = pattern.replaceAll(
      /([a-z]+)\/\[\w+\]/g,
      (_, noun: string) => `${noun}/${known[noun] ?? "1"}`,
    );
    return `${path}${QUERIES[pattern] ?? ""}`;
  });
}
