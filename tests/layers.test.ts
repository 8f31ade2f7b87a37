import { describe, expect, test } from "vitest";
import { circlesIn, type ImportRules, importsIn, violationsOf } from "./import-rules";
import { readSources } from "./sources";

const RULES: ImportRules = {
  layers: {
    app: ["components", "db", "domain", "formats", "imports"],
    components: ["domain"],
    formats: ["domain"],
    db: ["domain"],
    imports: ["db", "domain", "formats"],
    scripts: ["db", "domain", "formats", "imports"],
    domain: [],
  },
  packages: {
    "@tremor/react": ["components/ui/"],
    "better-sqlite3": ["db/sqlite/", "scripts/bench/", "scripts/prepare.js"],
    "drizzle-orm": ["db/"],
    pg: ["db/postgres/"],
    canonicalize: ["domain/digest.ts"],
    mgrs: ["domain/incident/grid.ts"],
    "d3-zoom": ["components/map/"],
    "node:crypto": [
      "domain/digest.ts",
      "db/files/record-key.ts",
      "db/files/signing-key.ts",
      "app/",
      "imports/",
      "scripts/",
    ],
  },
  onlyPackages: { domain: ["zod"] },
  domainRows: [
    ["."],
    ["time"],
    ["list"],
    ["input", "log", "tempo"],
    ["clock", "evidence", "exercise", "record"],
    ["assessment", "backup", "incident"],
    ["definition", "look", "map", "retention", "search", "status"],
    ["import", "template", "trend"],
    ["changes"],
    ["board"],
    ["difference", "review"],
    ["snapshot"],
    ["replay", "schedule", "watch"],
  ],
  notInBrowser: ["zod", "db/"],
};

test("every file imports only what its layer may", () => {
  expect(violationsOf(RULES, readSources())).toEqual([]);
});

test("no files import each other in a circle, types included", () => {
  expect(circlesIn(readSources())).toEqual([]);
});

test("a circle is found however long it is, and whatever kind of import closes it", () => {
  const files = {
    "app/page.tsx": 'import { A } from "@/components/a";',
    "components/a.tsx": 'import { b } from "./b";\nimport { c } from "./c";',
    "components/b.ts": 'const c = await import("./c");',
    "components/c.ts": 'import type { A } from "./a";',
    "components/d.ts": 'import { c } from "./c";',
  };
  expect(circlesIn(new Map(Object.entries(files)))).toEqual([
    "components/a.tsx -> components/b.ts -> components/c.ts -> components/a.tsx",
  ]);
});

describe("the table of layers", () => {
  const violations = (files: Record<string, string>) => violationsOf(RULES, new Map(Object.entries(files)));

  test.each([
    ["components/a.tsx", 'import { x } from "@/db/store";', "components may not import db"],
    ["components/a.tsx", 'import type { X } from "../db/store";', "components may not import db"],
    ["domain/a.ts", 'export { x } from "../formats/csv";', "domain may not import formats"],
    ["domain/a.ts", 'export * from "@/app/desk";', "domain may not import app"],
    ["formats/a.ts", 'const x = await import("@/db/store");', "formats may not import db"],
    ["db/a/b.ts", 'import "../../formats/csv";', "db may not import formats"],
    ["scripts/a.ts", 'import {\n  x,\n  y,\n} from "@/app/desk";', "scripts may not import app"],
    ["app/page.tsx", 'import { x } from "../scripts/seed";', "app may not import scripts"],
    ["imports/a.ts", 'import { x } from "../scripts/command-line";', "imports may not import scripts"],
    ["formats/a.ts", 'import { x } from "../imports/run";', "formats may not import imports"],
    ["instrumentation.ts", 'import { x } from "./scripts/seed";', "app may not import scripts"],
    ["domain/a.ts", 'import { readFileSync } from "node:fs";', "domain may import only zod"],
    ["domain/a.ts", 'import { createHash } from "node:crypto";', "only domain/digest.ts"],
    ["components/board/a.tsx", 'import { Card } from "@tremor/react";', "only components/ui/"],
    ["db/commands/a.ts", 'import Database from "better-sqlite3";', "only db/sqlite/"],
    ["app/a.ts", 'import { eq } from "drizzle-orm/sqlite-core";', "only db/ may"],
  ])("refuses that %s says %j", (path, source, says) => {
    expect(violations({ [path]: source })).toEqual([expect.stringContaining(says)]);
  });

  test("allows what a layer may import, and does not take comments and words for imports", () => {
    const files = {
      "app/page.tsx": 'import { A } from "@/components/a";\nimport { b } from "../db/store";',
      "db/commands/a.ts": 'import { x } from "../store";\nimport { y } from "@/domain/time/time";',
      "domain/digest.ts":
        'import { createHash } from "node:crypto";\nimport canonicalize from "canonicalize";',
      "formats/csv.ts": 'import { stringify } from "csv-stringify/sync";',
      "domain/a.ts":
        '// import { x } from "@/db/store";\n/**\n * import("@/db/store")\n */\nexport const from = "@/db/store";',
    };
    expect(violations(files)).toEqual([]);
  });

  test.each([
    ["domain/time/a.ts", 'import type { B } from "../board/b";', "domain/time comes before domain/board"],
    ["domain/clock/a.ts", 'import { b } from "../record/b";', "domain/clock comes before domain/record"],
    ["domain/a.ts", 'import type { B } from "./time/b";', "domain/. comes before domain/time"],
    ["domain/news/a.ts", 'import { b } from "../time/b";', "domain/news has no place"],
  ])("keeps the folders of domain in their order: refuses that %s says %j", (path, source, says) => {
    expect(violations({ [path]: source })).toEqual([expect.stringContaining(says)]);
  });

  test("keeps zod and the database out of the browser, however long the way to them", () => {
    const files = {
      "components/leaf.tsx": '"use client";\nimport { a } from "@/domain/a";',
      "domain/a.ts": 'export { b } from "./b";',
      "domain/b.ts": 'import { z } from "zod";',
    };
    expect(violations(files)).toEqual([
      "components/leaf.tsx -> domain/a.ts -> domain/b.ts -> zod: not in the browser",
    ]);
    expect(
      violations({ "app/error.tsx": '"use client";\nimport { x } from "../db/store";', "db/store.ts": "" }),
    ).toEqual([expect.stringMatching(/not in the browser$/)]);
  });

  test("lets the browser name types of anything, and call actions of the server", () => {
    const files = {
      "app/leaf.tsx":
        '"use client";\nimport { type A } from "@/domain/a";\nimport type { B } from "@/domain/a";\nimport { act } from "./actions";',
      "app/actions.ts": '"use server";\nimport { x } from "@/db/store";',
      "domain/a.ts": 'import { z } from "zod";',
      "db/store.ts": "",
    };
    expect(violations(files)).toEqual([]);
  });

  test("tells apart what is a type and what is a value", () => {
    const source =
      'import a, { type B } from "a";\nimport { type C, type D } from "b";\nimport type E from "c";\nexport type { F } from "d";\nimport * as g from "e";';
    expect(importsIn(source)).toEqual([
      { from: "a", isTypeOnly: false },
      { from: "b", isTypeOnly: true },
      { from: "c", isTypeOnly: true },
      { from: "d", isTypeOnly: true },
      { from: "e", isTypeOnly: false },
    ]);
  });
});
