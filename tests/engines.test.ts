import { expect, test } from "vitest";
import { FILES_ON_SQLITE_ONLY, TESTS_ON_SQLITE_ONLY } from "./on-sqlite-only.js";
import { readSources } from "./sources";

const ENGINES = /sqlite|postgres|better-sqlite3|\bpg\b/i;

/** What describes, reads and changes a desk: written once, for every engine. */
const WRITTEN_ONCE =
  /^db\/(?:tables|commands|queries|logs|summaries|imports|pruning|exercises|seed|sql)\/|^db\/[\w-]+\.ts$/;

/** Those that still name one, and why. */
const NAMING: Readonly<Record<string, string>> = {
  "db/exercises/exercises.ts": "which copies, opens and removes the files of an exercise",
  "db/sql/kit.ts": "the kit that tables and statements are made with",
  "db/sql/engine-sql.ts": "whose words are the default",
};

test("tables, commands and queries name no engine, apart from those listed here", () => {
  const naming = [...readSources()].filter(([path, text]) => WRITTEN_ONCE.test(path) && ENGINES.test(text));
  expect(naming.map(([path]) => path).sort()).toEqual(Object.keys(NAMING).sort());
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
