import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const LAYERS = ["app", "components", "db", "domain", "formats", "imports", "scripts", "tests"];

/** Files by their path from the project root, with forward slashes. */
export type Sources = ReadonlyMap<string, string>;

const pathsIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join("/"));

const read = (paths: readonly string[]): Sources =>
  new Map(paths.map((path) => [path, readFileSync(join(ROOT, path), "utf8")]));

const isCode = (path: string) => /\.(ts|tsx|js|mjs|css)$/.test(path);

/** Every source file of the layers, and those that stand at the root. */
export const readSources = (): Sources =>
  read([
    ...LAYERS.flatMap(pathsIn).filter(isCode),
    ...readdirSync(ROOT).filter((name) => isCode(name) && !name.endsWith(".d.ts")),
  ]);

/** The documents at the root, and those for whoever operates a desk. */
export const readDocuments = (): Sources =>
  read([...readdirSync(ROOT), ...pathsIn("docs")].filter((name) => name.endsWith(".md")));
