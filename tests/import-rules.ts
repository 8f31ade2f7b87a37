import { posix } from "node:path";
import type { Sources } from "./sources";

export type ImportRules = {
  /**
   * Which layers a layer may import beside itself. Files at the root belong to `app`, because the
   * framework calls them; the settings of tools among them (`*.config.*`) belong to no layer.
   */
  layers: Readonly<Record<string, readonly string[]>>;
  /** Packages that only these files and folders may import; a folder ends in `/`. */
  packages: Readonly<Record<string, readonly string[]>>;
  /** All the packages that a layer may import, where it may not import just any. */
  onlyPackages: Readonly<Record<string, readonly string[]>>;
  /** The folders of `domain` in rows: a folder may import those of earlier rows, and `.` is what stands beside them. */
  domainRows: readonly (readonly string[])[];
  /** What code that runs in the browser never reaches: packages, and folders ending in `/`. */
  notInBrowser: readonly string[];
};

type Import = { from: string; isTypeOnly: boolean };

const COMMENTS = /^\s*(?:\/\*[\s\S]*?\*\/|\/\/.*$)/gm;
const FROM = /^\s*(?:import|export)\s+(type\s+)?([\w*{$][^"'();]*?|\{[^}]*\}|\*)\s*from\s*["']([^"']+)["']/gm;
const BARE = /^\s*import\s*["']([^"']+)["']/gm;
const CALLED = /\b(?:import|require)\(\s*["'`]([^"'`]+)["'`]/g;

const isTypesOnly = (clause: string) =>
  /^\{[^}]*\}$/.test(clause) &&
  clause
    .slice(1, -1)
    .split(",")
    .every((name) => name.trim() === "" || /^type\s/.test(name.trim()));

/** What a source file imports, re-exports and loads later. */
export function importsIn(source: string): Import[] {
  const text = source.replaceAll(COMMENTS, "");
  return [
    ...[...text.matchAll(FROM)].map(([, type, clause = "", from = ""]) => ({
      from,
      isTypeOnly: type !== undefined || isTypesOnly(clause.trim()),
    })),
    ...[...text.matchAll(BARE), ...text.matchAll(CALLED)].map(([, from = ""]) => ({
      from,
      isTypeOnly: false,
    })),
  ];
}

const ENDINGS = ["", ".ts", ".tsx", ".js", ".mjs", "/index.ts", "/index.tsx"];

/** The project file that an import means; undefined for a package. */
function fileOf(from: string, importer: string, sources: Sources): string | undefined {
  if (!from.startsWith(".") && !from.startsWith("@/")) return undefined;
  const path = from.startsWith("@/") ? from.slice(2) : posix.join(posix.dirname(importer), from);
  const found = ENDINGS.map((ending) => `${path}${ending}`).find((candidate) => sources.has(candidate));
  return found ?? path;
}

const packageOf = (from: string): string =>
  from.startsWith("node:")
    ? from
    : from
        .split("/")
        .slice(0, from.startsWith("@") ? 2 : 1)
        .join("/");

const layerOf = (path: string): string => {
  if (path.includes("/")) return path.split("/")[0] ?? "";
  return path.includes(".config.") ? "tools" : "app";
};
const isAmong = (path: string, places: readonly string[]) =>
  places.some((place) => (place.endsWith("/") ? path.startsWith(place) : path === place));

/** Every import that breaks a rule, in a sentence each. */
export function violationsOf(rules: ImportRules, sources: Sources): string[] {
  return [...sources].flatMap(([path, text]) =>
    layerOf(path) in rules.layers
      ? importsIn(text)
          .flatMap(({ from }) => violationOf(rules, sources, path, from))
          .concat(reachedByBrowser(rules, sources, path))
      : [],
  );
}

function violationOf(rules: ImportRules, sources: Sources, path: string, from: string): string[] {
  const layer = layerOf(path);
  const file = fileOf(from, path, sources);
  if (file !== undefined) {
    const isAllowed = layerOf(file) === layer || rules.layers[layer]?.includes(layerOf(file));
    if (!isAllowed) return [`${path} imports ${file}: ${layer} may not import ${layerOf(file)}`];
    return layer === "domain" ? violationOfOrder(rules, path, file) : [];
  }
  const name = packageOf(from);
  const places = rules.packages[name];
  if (places) return isAmong(path, places) ? [] : [`${path} imports ${name}: only ${places.join(", ")} may`];
  const only = rules.onlyPackages[layer];
  return !only || only.includes(name)
    ? []
    : [`${path} imports ${name}: ${layer} may import only ${only.join(", ")}`];
}

/** Types count: a folder is understood without those that come after it. */
function violationOfOrder({ domainRows }: ImportRules, path: string, file: string): string[] {
  const [from, to] = [domainFolderOf(path), domainFolderOf(file)];
  const rowOf = (folder: string) => domainRows.findIndex((row) => row.includes(folder));
  if (rowOf(from) < 0) return [`${path}: domain/${from} has no place among the folders of domain`];
  if (from === to || rowOf(to) < rowOf(from)) return [];
  return [`${path} imports ${file}: domain/${from} comes before domain/${to}`];
}

const domainFolderOf = (path: string): string => {
  const folders = path.split("/").slice(1, -1);
  return folders.length === 0 ? "." : folders.join("/");
};

/** Every file that reaches itself by its imports, types too, with the way it goes; each circle once. */
export function circlesIn(sources: Sources): string[] {
  const imported = new Map(
    [...sources].map(([path, text]) => [
      path,
      importsIn(text).flatMap(({ from }) => fileOf(from, path, sources) ?? []),
    ]),
  );
  const done = new Set<string>();
  const found: string[] = [];
  const follow = (path: string, way: readonly string[]) => {
    const start = way.indexOf(path);
    if (start >= 0) found.push([...way.slice(start), path].join(" -> "));
    if (start >= 0 || done.has(path)) return;
    for (const next of imported.get(path) ?? []) follow(next, [...way, path]);
    done.add(path);
  };
  for (const path of sources.keys()) follow(path, []);
  return found;
}

/** How code that runs in the browser comes to import what must not be there; types do not count, nor actions. */
function reachedByBrowser({ notInBrowser }: ImportRules, sources: Sources, start: string): string[] {
  if (!/^\s*["']use client["']/.test(sources.get(start) ?? "")) return [];
  const ways = new Map([[start, start]]);
  const found: string[] = [];
  for (const [path, way] of ways) {
    const text = sources.get(path) ?? "";
    if (/^\s*["']use server["']/.test(text)) continue;
    for (const { from, isTypeOnly } of importsIn(text)) {
      const target = fileOf(from, path, sources) ?? packageOf(from);
      if (isTypeOnly || ways.has(target)) continue;
      ways.set(target, `${way} -> ${target}`);
      if (isAmong(target, notInBrowser)) found.push(`${way} -> ${target}: not in the browser`);
    }
  }
  return found;
}
