import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const BUILT = resolve(".next");
/** What others have between two loads, each of which holds the event loop up. */
const PAUSE_MS = 20;

/** @param {string} part */
const patternOf = (part) => {
  if (part.startsWith("[...")) return ".+";
  return part.startsWith("[") ? "[^/]+" : part.replaceAll(/[.*+?^${}()|\\]/g, "\\$&");
};

/**
 * Finds the entry of the built program that answers a path; undefined where none does. Of several patterns the one with
 * the fewest parameters counts.
 * @param {readonly string[]} entries such as `/indicators/[id]/page`
 * @returns {(path: string) => string | undefined}
 */
export function entryFinder(entries) {
  const known = entries.map((entry) => {
    const parts = entry.split("/").slice(1, -1);
    return { entry, matches: new RegExp(`^/${parts.map(patternOf).join("/")}$`) };
  });
  known.sort((a, b) => a.entry.split("[").length - b.entry.split("[").length);
  return (path) => known.find(({ matches }) => matches.test(path))?.entry;
}

/**
 * Loads the part of the program that a path needs, before its first request: one after the other, with a pause for
 * everybody else. Next would load those of all requests that wait in a row.
 * Shape: what cannot be loaded is left to Next, which says why.
 * @param {(entry: string) => Promise<unknown>} load
 * @param {(path: string) => string | undefined} find
 */
export function loadingInTurn(load = loadEntry, find = entryFinder(readEntries())) {
  /** @type {Map<string, Promise<void>>} */
  const loads = new Map();
  /** @type {Promise<void>} */
  let last = Promise.resolve();

  /** @param {string} entry */
  function loadNext(entry) {
    const loaded = last.then(async () => {
      await load(entry).catch(() => undefined);
    });
    last = loaded.then(() => sleep(PAUSE_MS));
    return loaded;
  }

  /** @param {string} path @returns {Promise<void>} */
  return async (path) => {
    const entry = find(path);
    if (entry === undefined) return;
    const loading = loads.get(entry) ?? loadNext(entry);
    loads.set(entry, loading);
    await loading;
  };
}

/** @returns {string[]} */
const readEntries = () =>
  Object.keys(JSON.parse(readFileSync(join(BUILT, "server", "app-paths-manifest.json"), "utf8")));

/**
 * Next has to be there first, with what its modules expect of the process.
 * @param {string} page
 */
async function loadEntry(page) {
  const { loadComponents } = await import("next/dist/server/load-components.js");
  await loadComponents({
    ...{ distDir: BUILT, page, isAppPath: true },
    ...{ isDev: false, sriEnabled: false, needsManifestsForLegacyReasons: false },
  });
}
