import { expect, test } from "vitest";
import { FILES_ON_SQLITE_ONLY, TESTS_ON_SQLITE_ONLY } from "./on-sqlite-only.js";
import { readSources } from "./sources";

/** The engines, their packages and what only they have, wherever it stands: in names, imports, texts and comments. */
const ENGINES = /sqlite|postgres|\bpg\b|\bpragma\b|\bfts5\b|tsvector|\bpsql\b|pg_dump/i;

/** What describes, reads and changes a desk: written once, for every engine. */
const WRITTEN_ONCE =
  /^db\/(?:tables|commands|queries|logs|summaries|imports|pruning|exercises|seed|sql)\/|^db\/[\w-]+\.ts$/;

/** The program; `db/sqlite`, `db/postgres` and the migrations of both are the engines themselves. */
const PROGRAM =
  /^(?:app|components|domain|formats|imports|scripts)\/|^db\/(?!sqlite\/|postgres\/|migrations\/)|^instrumentation/;

/** The files and folders that still name one, and why. It can only become shorter. */
const NAMING: Readonly<Record<string, string>> = {
  "app/help/scaling-sections.tsx": "the guide, on when to leave one for the other",
  "db/chosen-home.ts": "the one place that knows both",
  "db/sql/kit.ts": "the kit that tables and statements are made with",
  "formats/reading/file-head.ts": "how a file begins that is no text",
  "scripts/bench.ts": "whose option names one",
  "scripts/bench/": "which measures both",
  "scripts/prepare.js": "which installs the package of one",
};

test("no file of the program names an engine, apart from those listed here", () => {
  const naming = [...readSources()].filter(([path, text]) => PROGRAM.test(path) && ENGINES.test(text));
  const reasonOf = (path: string) =>
    Object.keys(NAMING).find((each) => path === each || (each.endsWith("/") && path.startsWith(each)));
  expect(naming.map(([path]) => path).filter((path) => !reasonOf(path))).toEqual([]);
  const needed = new Set(naming.map(([path]) => reasonOf(path)));
  expect(Object.keys(NAMING).filter((each) => !needed.has(each))).toEqual([]);
});

/** What only one engine understands, and `db/sql/words.ts` has a word for. */
const DIALECT =
  /json_each|json_extract|json_group|json_array|unixepoch|\biif\(|\bindexed by\b|->>|\browid\b|\bpragma\b|sqlite_/;

test("queries write what engines write differently by the words of db/sql/words.ts alone", () => {
  const speaking = [...readSources()].filter(([path, text]) => WRITTEN_ONCE.test(path) && DIALECT.test(text));
  expect(speaking.map(([path]) => path)).toEqual([]);
});

test("what runs on one engine only is there, and is named once", () => {
  const tests = [...readSources()].filter(([path]) => /^tests\/db\/.*\.test\.ts$/.test(path));
  const isThere = (pattern: string) => tests.some(([path]) => path.startsWith(pattern.replace("/**", "/")));
  expect(Object.keys(FILES_ON_SQLITE_ONLY).filter((pattern) => !isThere(pattern))).toEqual([]);
  const places = (name: string) => tests.filter(([, text]) => text.includes(`test("${name}"`)).length;
  expect(Object.keys(TESTS_ON_SQLITE_ONLY).filter((name) => places(name) !== 1)).toEqual([]);
});
