import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** These open whole pages, actions and import processes, and would leave what they loaded to the others. */
const PROCESSES = [
  "tests/scripts/*.test.ts",
  "tests/app/page-reads.test.ts",
  "tests/app/_forms/**/*.test.ts",
  "tests/app/import/**/*.test.ts",
  "tests/imports/import-*.test.ts",
];
const DATABASE = ["tests/db/**/*.test.ts"];
const RELIABILITY = ["tests/reliability/**/*.test.ts"];

/** Files that keep nothing share a process: half the time, or a third where nothing is stored. */
const project = (name: string, isolate: boolean, include: string[], exclude: string[] = []) => ({
  extends: true as const,
  test: { name, isolate, include, exclude },
});

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      project("rules", false, ["tests/**/*.test.ts"], [...PROCESSES, ...DATABASE, ...RELIABILITY]),
      project("database", false, DATABASE),
      project("processes", true, PROCESSES),
      project("reliability", true, RELIABILITY),
    ],
  },
});
