import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { FILES_ON_SQLITE_ONLY } from "./tests/on-sqlite-only.js";

/** These open whole pages, actions and import processes, and would leave what they loaded to the others. */
const PROCESSES = [
  "tests/scripts/*.test.ts",
  "tests/app/layout.test.ts",
  "tests/app/page-reads.test.ts",
  "tests/app/_as-of/category-chart.test.ts",
  "tests/app/_response/as-of-response.test.ts",
  "tests/app/_forms/**/*.test.ts",
  "tests/app/import/**/*.test.ts",
  "tests/imports/import-*.test.ts",
];
/** What is done with a desk, on either engine. */
const DATABASE = [
  "tests/db/**/*.test.ts",
  "tests/imports/{alerts-and-sightings,likely-duplicates,start-import,table-identity,turn-to-store}.test.ts",
];
const RELIABILITY = ["tests/reliability/**/*.test.ts"];
/** Of them, those that count what is lost, kept or let in, whatever else the machine does meanwhile. */
const ATTACKS = ["backups", "clock", "doors", "fault-injection", "file-under-the-desk", "hostile-values"]
  .concat("leaks", "once", "behind-nginx")
  .map((name) => `tests/reliability/${name}.test.ts`);

/** Files that keep nothing share a process: half the time, or a third where nothing is stored. */
const project = (name: string, isolate: boolean, include: string[], exclude: string[] = [], more = {}) => ({
  extends: true as const,
  test: { name, isolate, include, exclude, ...more },
});

/** One file after the other, when the others are done: they measure how long somebody waits. */
const ALONE = { maxWorkers: 1, sequence: { groupOrder: 1 } };

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Vitest leaves one core to others: on two, half of the machine.
    maxWorkers: "100%",
    projects: [
      project("rules", false, ["tests/**/*.test.ts"], [...PROCESSES, ...DATABASE, ...RELIABILITY]),
      project("database", false, DATABASE, ["tests/db/postgres/**"]),
      project("postgres", false, DATABASE, Object.keys(FILES_ON_SQLITE_ONLY), {
        provide: { engine: "postgres" },
        globalSetup: "tests/postgres-cluster.ts",
        setupFiles: "tests/only-with-postgres.ts",
      }),
      project("processes", true, PROCESSES),
      project("reliability: attacks", true, ATTACKS),
      project("reliability: waits", true, RELIABILITY, ATTACKS, {
        ...ALONE,
        globalSetup: "tests/postgres-cluster.ts",
      }),
    ],
  },
});
