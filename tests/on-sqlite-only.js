/*
 * What runs on SQLite only, of the tests of the database, and why. Every other test runs on PostgreSQL too. The lists may
 * only become shorter.
 */

/**
 * Files, by patterns.
 * @type {Readonly<Record<string, string>>}
 */
export const FILES_ON_SQLITE_ONLY = {
  "tests/db/sqlite/**": "the engine itself",
  "tests/db/files/**": "the files of a data folder",
  "tests/db/exercises/list-exercises.test.ts": "a file of an older version, and one that is damaged",
  "tests/db/durability.test.ts": "a process is killed, and a file is full",
  "tests/db/store.test.ts": "what the engine promises; on PostgreSQL tests/db/postgres/store.test.ts says it",
  "tests/db/seed/**": "the example desk is made in a data folder",
  "tests/db/queries/reader-kinds.test.ts": "readers in threads, and plans of statements",
  "tests/db/commands/import-full-disk.test.ts": "a file that is full",
};

/**
 * Single tests, by name.
 * @type {Readonly<Record<string, string>>}
 */
export const TESTS_ON_SQLITE_ONLY = {
  "the indexes match the log, and are rebuilt where they do not":
    "it spoils an index as only SQLite’s can be",
  "a board takes 9 statements, however many indicators and assessments there are":
    "it counts calls of the driver",
  "the orders of long lists are walked along their indexes, and nothing is sorted": "it reads SQLite’s plan",
  "a desk whose signing key is gone signs nothing until it is back, or until it starts with another, which it says until somebody confirms it":
    "a database refuses a server without the key",
  "two processes with the same request store one row and give the same answer": "it opens the file again",
  "a very busy period is covered as far as possible, and says how far":
    "2,000 writes, one after the other, take PostgreSQL a minute on a busy machine",
  "opening and playing an exercise does not change a byte of the live desk": "it compares files",
  "an exercise that cannot store anything can still be read and closed": "no page of a file is damaged",
};
