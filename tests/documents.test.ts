import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { getTableName, is } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import { describe, expect, test } from "vitest";
import * as tables from "@/db/tables";
import { LEVELS } from "@/domain/alert-level";
import { ASSESSMENT_ACTS, CONFIDENCES } from "@/domain/assessment/assessment";
import { FRESHNESS } from "@/domain/assessment/freshness";
import { LIKELIHOOD_WORDS } from "@/domain/assessment/likelihood";
import { POLICIES } from "@/domain/board/rollup";
import { DEFINITION_CHANGES } from "@/domain/definition/definition";
import { EVIDENCE_ACTS, REPORT_ACTS } from "@/domain/evidence/report";
import { FATES, IMPORT_ACTS } from "@/domain/import/import";
import { ATTRIBUTION_ACTS } from "@/domain/incident/attribution";
import { INCIDENT_ACTS } from "@/domain/incident/incident";
import { INCIDENT_STATUSES } from "@/domain/incident/incident-kind";
import { POSITION_PRECISION_NAMES, PRECISIONS } from "@/domain/incident/precision";
import { REFUSAL_STATUS } from "@/domain/outcome";
import { SURGES } from "@/domain/tempo/surge";
import { ENTRY_ACTS } from "@/domain/watch/watch-entry";
import { FORMATS } from "@/formats";
import { IMPORTERS } from "@/formats/importers";
import { rowsUnder } from "./rows-under";
import { readDocuments, readSources } from "./sources";

const documents = readDocuments();
const sources = readSources();
const program = [...sources].filter(([path]) => !path.startsWith("tests/"));

const documentOf = (name: string): string => documents.get(name) ?? "";
const SETTINGS = documentOf("docs/settings.md");
const API = documentOf("docs/api.md");
const IMPORTS = documentOf("docs/import-formats.md");
const CONTRIBUTING = documentOf("CONTRIBUTING.md");
const GLOSSARY = documentOf("GLOSSARY.md");
const DECISIONS = documentOf("DECISIONS.md");

const manifest: { version: string; scripts: Record<string, string> } = JSON.parse(
  readFileSync("package.json", "utf8"),
);

const found = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, group = ""]) => group)),
];
const codeIn = (text: string): string[] => found(text, /`([^`\n]+)`/g);
const sorted = (words: Iterable<string>): string[] => [...words].sort();
const percent = (ratio: number): string => `${Math.round(ratio * 100)} %`;

/** The paragraph of a word in the glossary. */
const paragraphOf = (word: string): string =>
  GLOSSARY.split("\n").find((line) => line.startsWith(`**${word}.**`)) ?? "";

describe("commands that the documents name", () => {
  const COMMAND = /npm (?:run )?(?:--silent )?(start|(?<=run (?:--silent )?)[\w:-]*\w|test)/g;

  test.each([...documents.keys()])("exist, in %s", (name) => {
    for (const command of found(documentOf(name), COMMAND)) expect(manifest.scripts).toHaveProperty(command);
  });

  test("are all that there are, but for what runs before them", () => {
    const named = new Set(found(documentOf("docs/commands.md") + CONTRIBUTING, COMMAND));
    const own = Object.keys(manifest.scripts).filter(
      (name) => !(name.replace(/^pre/, "") in manifest.scripts && name.startsWith("pre")),
    );
    expect(own.filter((name) => !named.has(name))).toEqual([]);
  });
});

describe("files that the documents name", () => {
  const isPath = (word: string) =>
    /^[\w.@[\]<>*-]+\/[\w./@[\]<>*-]*$/.test(word) || /^[\w.-]+\.(ts|js|json|css|md)$/.test(word);
  const isPattern = (path: string) => /[<*]/.test(path);

  /** Whether a path with `<name>` or `*` in it fits some source file. */
  function fits(path: string): boolean {
    const pattern = path.replaceAll(/[.[\]()+?^$]/g, "\\$&").replaceAll(/<[^>]*>|\*/g, "[^/]+");
    return [...sources.keys()].some((file) => new RegExp(`^${pattern}$`).test(file));
  }

  test("are there, in CONTRIBUTING", () => {
    const paths = codeIn(CONTRIBUTING)
      .flatMap((code) => code.split(/\s+/))
      .filter(isPath);
    expect(paths.length).toBeGreaterThan(60);
    expect(paths.filter((path) => !(isPattern(path) ? fits(path) : existsSync(path)))).toEqual([]);
  });

  test.each([...documents.keys()])("are there behind every link, in %s", (name) => {
    const links = found(documentOf(name), /(?:\]\(|src(?:set)?=")([^)"\s]+)/g).filter(
      (link) => !/^https?:|^#/.test(link),
    );
    const isThere = (link: string) => existsSync(join(dirname(name), link.replace(/#.*/, "")));
    expect(links.filter((link) => !isThere(link))).toEqual([]);
  });
});

test("the README is short, and leads to every other document", () => {
  const README = documentOf("README.md");
  expect(README.split("\n").length).toBeLessThan(90);
  const others = [...documents.keys()].filter((name) => name !== "README.md");
  expect(others.filter((name) => !README.includes(`](${name})`))).toEqual([]);
});

describe("the tables in docs/", () => {
  /** Read or set by the program, but not for people: what Node, Next, npm and systemd set, and what `npm start` hands on. */
  const NOT_FOR_PEOPLE = [
    ...["NEXT_RUNTIME", "NEXT_TELEMETRY_DISABLED", "NODE_ENV", "PATH", "WATCHFLOOR_EMPTY", "WATCHFLOOR_BASE"],
    ...["NOTIFY_SOCKET", "WATCHDOG_USEC"],
  ];

  test("list every setting that the program reads, and no other", () => {
    const read = program.flatMap(([, text]) => found(text, /\benv\.([A-Z][A-Z0-9_]+)/g));
    const listed = rowsUnder(SETTINGS, "| Variable | Default | What it does |").map(([name = ""]) => name);
    const expected = new Set(read.filter((name) => !NOT_FOR_PEOPLE.includes(name)));
    expect(sorted(listed)).toEqual(sorted([...expected].map((name) => `\`${name}\``)));
  });

  test("list every answer of the API, and no other", () => {
    const routes = program
      .filter(([path]) => path.startsWith("app/api/") && path.endsWith("/route.ts"))
      .flatMap(([path, text]) => {
        const address = path.slice("app".length, -"/route.ts".length).replaceAll(/\[(\w+)\]/g, "{$1}");
        return found(text, /export (?:async function|const) (GET|POST)\b/g).map(
          (method) => `${method} ${address}`,
        );
      });
    const listed = rowsUnder(API, "| Request | Answer |").map(([request = ""]) =>
      request.replaceAll("`", "").replace(/[?[].*$/, ""),
    );
    expect(sorted(listed)).toEqual(sorted(routes));
  });

  test("name the status of every kind of refusal", () => {
    const statuses = rowsUnder(API, "| Status | When |").map(([status]) => Number(status));
    expect(statuses).toEqual(expect.arrayContaining(Object.values(REFUSAL_STATUS)));
  });

  test("name every format of a snapshot", () => {
    const names = FORMATS.map(({ name }) => name);
    expect(documentOf("docs/commands.md")).toContain(`--format ${names.join("\\|")}`);
    expect(names.filter((name) => !API.includes(`\`${name}\``))).toEqual([]);
  });

  test("name every kind of file that can be imported", () => {
    const listed = rowsUnder(IMPORTS, "| Name | What |").map(([name = ""]) => name);
    expect(sorted(listed)).toEqual(sorted(IMPORTERS.map(({ name }) => `\`${name}\``)));
  });

  test("have one place for the figures of the benchmark", () => {
    expect(
      documentOf("docs/performance.md").match(/^<!-- bench -->$[\s\S]+^<!-- \/bench -->$/gm),
    ).toHaveLength(1);
  });
});

describe("the glossary", () => {
  test("says of every word what to avoid", () => {
    const words = GLOSSARY.split("\n").filter((line) => line.startsWith("**"));
    expect(words.length).toBeGreaterThan(60);
    expect(words.filter((line) => !/Avoid: \S/.test(line))).toEqual([]);
  });

  test("names every table of the database, and no other", () => {
    const named = found(GLOSSARY, /`([a-z]+(?:_[a-z]+)*s|watch_log)`/g).filter(
      (name) => !/_(hours|ms)$/.test(name),
    );
    const real = Object.values(tables).flatMap((table) =>
      is(table, SQLiteTable) ? [getTableName(table)] : [],
    );
    expect(sorted(named)).toEqual(sorted(real));
  });

  test("has the scale of levels as the program has it", () => {
    expect(rowsUnder(GLOSSARY, "| Level | Name | Meaning | Likelihood from | Shape |")).toEqual(
      LEVELS.map(({ level, name, meaning, from, shape }) => [
        String(level),
        name,
        meaning,
        percent(from),
        shape,
      ]),
    );
  });

  test("has the words for likelihood as the program has them", () => {
    expect(rowsUnder(GLOSSARY, "| Word | From | To |")).toEqual(
      LIKELIHOOD_WORDS.map(({ word, from, upTo }) => [word, percent(from), percent(upTo)]),
    );
  });

  test("has the states of freshness as the program has them", () => {
    expect(rowsUnder(GLOSSARY, "| State | Meaning | Stale |")).toEqual(
      FRESHNESS.map(({ state, meaning, isStale }) => [state, meaning, isStale ? "yes" : "no"]),
    );
  });

  test.each([
    [
      "Act",
      [
        ...[ASSESSMENT_ACTS, INCIDENT_ACTS, REPORT_ACTS, ATTRIBUTION_ACTS, EVIDENCE_ACTS, ENTRY_ACTS].flat(),
        ...["down", "back"],
      ],
    ],
    ["Confidence", CONFIDENCES],
    ["Definition", DEFINITION_CHANGES],
    ["Policy", Object.keys(POLICIES)],
    ["Fate", FATES],
    ["Import step", IMPORT_ACTS],
    ["Precision", PRECISIONS],
    ["Precision of a position", POSITION_PRECISION_NAMES],
    ["Status", INCIDENT_STATUSES],
    ["Refusal", Object.keys(REFUSAL_STATUS)],
    ["Surge", SURGES.map(({ name }) => name)],
  ])("lists the closed set of “%s” as the program has it", (word, members) => {
    expect(sorted(codeIn(paragraphOf(word)))).toEqual(sorted(new Set(members)));
  });
});

describe("the decisions", () => {
  const entries = DECISIONS.split(/^## /m).slice(1);

  test("are numbered without gaps", () => {
    expect(entries.map((entry) => Number.parseInt(entry, 10))).toEqual(entries.map((_, i) => i + 1));
  });

  test.each(entries.map((entry) => [entry.split("\n")[0] ?? "", entry]))(
    "say when, why and what follows: %s",
    (_, entry) => {
      const [, ...lines] = entry.split("\n").filter((line) => line.trim() !== "");
      expect(lines[0]).toMatch(/^\d{1,2} [A-Z][a-z]+ \d{4}$/);
      for (const part of ["Context", "Decision", "Consequences"]) expect(entry).toContain(`\n**${part}.** `);
      expect(lines.length).toBeLessThanOrEqual(16);
    },
  );

  test("are there wherever sources and documents cite one", () => {
    const cited = [...program, ...documents]
      .flatMap(([, text]) => found(text, /DECISIONS (\d+)/g))
      .map(Number);
    expect(cited.length).toBeGreaterThan(0);
    expect(cited.filter((number) => number > entries.length)).toEqual([]);
  });
});

test("the newest entry of the changelog is the version of the program", () => {
  expect(/^## (\S+),/m.exec(documentOf("CHANGELOG.md"))?.[1]).toBe(manifest.version);
});
