import { join } from "node:path";
import { expect, test } from "vitest";
import { retriedByPlaywright, retriedByVitest } from "@/scripts/retried-tests.js";

test("a test that passed on a retry is named with its file; others are not", () => {
  const assertionResults = [
    { status: "passed", fullName: "passes", failureMessages: [] },
    { status: "passed", fullName: "passes late", failureMessages: ["Error: too slow"] },
    { status: "failed", fullName: "fails", failureMessages: ["Error: wrong"] },
  ];
  const testResults = [{ name: join(process.cwd(), "tests/reliability/flood.test.ts"), assertionResults }];
  expect(retriedByVitest({ testResults })).toEqual(["tests/reliability/flood.test.ts: passes late"]);
});

test("a browser test that passed on a retry is named, however deep its suite", () => {
  const specOf = (title: string, status: string) => ({ file: "map.spec.ts", title, tests: [{ status }] });
  const inner = { specs: [specOf("zooms", "flaky"), specOf("moves", "unexpected")] };
  const suites = [
    { specs: [specOf("shows land", "flaky"), specOf("shows sea", "expected")], suites: [inner] },
  ];
  expect(retriedByPlaywright({ suites })).toEqual([
    "tests/e2e/map.spec.ts: shows land",
    "tests/e2e/map.spec.ts: zooms",
  ]);
});
