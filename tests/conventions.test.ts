import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { DEFINITION_CHANGES } from "@/domain/definition/definition";
import { REPORT_ACTS } from "@/domain/evidence/report";
import { IMPORT_ACTS } from "@/domain/import/import";
import { ATTRIBUTION_ACTS } from "@/domain/incident/attribution";
import { INCIDENT_ACTS } from "@/domain/incident/incident";
import { BRAND_MARK } from "@/domain/look/brand-mark";
import { COLOURS } from "@/domain/look/colours";
import { readDocuments, readSources, type Sources } from "./sources";

const sources = readSources();
const isTest = (path: string) => path.startsWith("tests/");

const filesIn = (...folders: string[]): [path: string, text: string][] =>
  [...sources].filter(([path]) => folders.some((folder) => path.startsWith(folder)));

/** Every place where a pattern is found, as `path:line match`. */
const placesOf = (pattern: RegExp, files: Iterable<[string, string]>): string[] =>
  [...files].flatMap(([path, text]) =>
    [...text.matchAll(pattern)].map((match) => {
      const line = text.slice(0, match.index).split("\n").length;
      return `${path}:${line} ${match[0].trim()}`;
    }),
  );

const code = () => [...sources].filter(([path]) => !isTest(path));

test("no file or folder is named after a drawer that takes everything", () => {
  const drawer = /(^|\/)(lib|utils?|helpers?|services?|hooks?|types?|misc|common)(\/|\.[a-z.]+$)/;
  expect([...sources.keys()].filter((path) => drawer.test(path))).toEqual([]);
});

test("files and folders are named in kebab-case, with the brackets, dots and underscores of the tools", () => {
  const name = /^(\[[a-z]+\]|_?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*)$/;
  const misnamed = [...sources.keys()].filter((path) => !path.split("/").every((part) => name.test(part)));
  expect(misnamed).toEqual([]);
});

test("no source file is longer than 250 lines, except for the facts of the example desk", () => {
  const long = [...sources].filter(
    ([path, text]) => !path.startsWith("db/seed/january-2020") && text.split("\n").length > 251,
  );
  expect(long.map(([path]) => path)).toEqual([]);
});

test("no test is left out, and none runs alone", () => {
  const left = /\b(?:test|it|describe)(?:\.\w+)*\.(?:skip|skipIf|runIf|only|todo|fixme|fails?|slow)\b/g;
  expect(placesOf(left, filesIn("tests/"))).toEqual([]);
});

test("nothing is put off, and no rule of the compiler or the linter is switched off", () => {
  expect(
    placesOf(/\b(?:TODO|FIXME|XXX)\b|biome-ignore|@ts-(?:ignore|expect-error|nocheck)/g, code()),
  ).toEqual([]);
});

test("commands and queries await their statements, and never use a driver's own calls", () => {
  const drivers = /\.(?:get|all|run|iterate|pluck)\(\s*\)|\.(?:prepare|exec|pragma)\(/g;
  expect(placesOf(drivers, filesIn("db/commands/", "db/queries/"))).toEqual([]);
});

test("the domain, the formats, the commands and the queries have no clock and no dice of their own", () => {
  const clocks = /Date\.now\(|new Date\(\)|performance\.now\(|Math\.random\(|randomUUID\(/g;
  expect(placesOf(clocks, filesIn("domain/", "formats/", "db/commands/", "db/queries/"))).toEqual([]);
});

test("every exported function of the rules, commands, queries and formats says what it answers, or is one expression", () => {
  const exported =
    /^(.*)\nexport (?:async )?(?:function\*? \w+|const \w+ = (?:async )?(?:<[^=]*>)?\([^;]*?=> \{$)/gm;
  const silent = filesIn("domain/", "db/commands/", "db/queries/", "formats/").flatMap(([path, text]) =>
    [...text.matchAll(exported)]
      .filter(([, lineBefore]) => !lineBefore?.trimEnd().endsWith("*/"))
      .map((match) => `${path}: ${match[0].trim().split("\n")[1] ?? match[0].trim()}`),
  );
  expect(silent).toEqual([]);
});

const LOG_ACTIONS = [
  ...["recorded", "confirmed", "corrected", "retracted"].map((word) => `assessment.${word}`),
  ...[...INCIDENT_ACTS, "distinguished"].map((word) => `incident.${word}`),
  "distinction.withdrawn",
  ...REPORT_ACTS.map((word) => `report.${word}`),
  ...["source.added", "source.edited", "source.graded", "evidence.tied", "evidence.untied"],
  ...ATTRIBUTION_ACTS.map((word) => `attribution.${word}`),
  ...DEFINITION_CHANGES.flatMap((word) => [`category.${word}`, `indicator.${word}`]),
  ...["outage.began", "outage.ended", "snapshot.taken", "history.pruned", "record.sealed"],
  ...["clock.confirmed", "clock.mended", "key.recorded", "key.replaced", "key.confirmed", "key.rotated"],
  ...["watch.started", "handover.offered", "handover.acknowledged"],
  ...["entry.written", "entry.corrected", "question.asked", "question.corrected", "question.closed"],
  ...IMPORT_ACTS.map((word) => `import.${word}`),
  ...["mapping.remembered", "schedule.added", "schedule.edited", "schedule.ended"],
  ...[
    "exercise.opened",
    "exercise.paused",
    "exercise.resumed",
    "exercise.ended",
    "inject.played",
    "inject.skipped",
  ],
  ...["task.planned", "task.corrected", "task.finished"],
];

test("the watch log speaks in the past tense, in words of a closed list", () => {
  const nouns = [...new Set(LOG_ACTIONS.map((action) => action.split(".")[0]))].join("|");
  const spoken = new RegExp(`"((?:${nouns})\\.[a-z]+)"`, "g");
  const values = filesIn("db/", "domain/").flatMap(([, text]) =>
    [...text.matchAll(spoken)].map(([, action]) => action),
  );
  expect(values.length).toBeGreaterThan(8);
  expect(values.filter((action) => !LOG_ACTIONS.includes(action ?? ""))).toEqual([]);
  expect(
    LOG_ACTIONS.filter((action) => !/(?:ed|began|taken|written|withdrawn|undone)$/.test(action)),
  ).toEqual([]);
});

test("every command is a file named after what it does, and a test calls it", () => {
  const camel = (path: string) =>
    (path.split("/").at(-1) ?? "")
      .replace(/\.ts$/, "")
      .replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const tests = filesIn("tests/").map(([, text]) => text.replace(/^import [^;]*;$/gm, ""));
  const isUsed = (name: string) => {
    const called = new RegExp(`\\b${name}\\(|\\bcommand: ${name}\\b`);
    return tests.some((each) => called.test(each));
  };
  const strays = filesIn("db/commands/").filter(([path, text]) => {
    const verbs = [...text.matchAll(/export (?:async function|const) ([a-z]\w*)/g)].map(
      ([, name = ""]) => name,
    );
    return !/^[a-z]+[A-Z]/.test(camel(path)) || !verbs.includes(camel(path)) || !verbs.every(isUsed);
  });
  expect(strays.map(([path]) => path)).toEqual([]);
});

/** How the name of a column ends, by its kind; whole names where the thing counted is the name. */
const COLUMN_NAMES: Record<string, RegExp> = {
  id: /^id$/,
  ref: /_id$/,
  instant: /_at$/,
  day: /^day$|_day$/,
  ratio: /_ratio$/,
  fact: /^is_/,
  count: /(_count|_hours|_days|_ms|_km)$|^(version|position|number|revision)$/,
  level: /^level$|_level$/,
  sequence: /^seq$/,
};

test("tables are plural in snake_case, and the end of a column's name says its kind", () => {
  const text = filesIn("db/tables/")
    .map(([, file]) => file)
    .join("\n");
  const tables = [...text.matchAll(/k\.table\(\s*"([^"]+)"/g)].map(([, name]) => name ?? "");
  expect(tables.length).toBeGreaterThan(10);
  expect(tables.filter((name) => !/^[a-z]+(_[a-z]+)*s$/.test(name) && name !== "watch_log")).toEqual([]);
  const columns = [...text.matchAll(/k\.(\w+)(?:<[^(]*>)?\("([^"]+)"/g)].map(([, kind = "", name = ""]) => ({
    kind,
    name,
  }));
  const isOdd = ({ kind, name }: { kind: string; name: string }) =>
    !/^[a-z]+(_[a-z]+)*$/.test(name) || COLUMN_NAMES[kind]?.test(name) === false;
  expect(columns.length).toBeGreaterThan(60);
  expect(columns.filter(isOdd)).toEqual([]);
});

test("every command that a document or a message names can be run", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
  const named = (files: Sources | [string, string][]) =>
    [...files].flatMap(([path, text]) =>
      [...text.matchAll(/\bnpm (?:run (?!install scripts)([a-z][\w:-]*)|(start|test)\b)/g)].map(
        ([, run, short]) => ({
          path,
          script: run ?? short ?? "",
        }),
      ),
    );
  const wrong = [...named(readDocuments()), ...named(code())].filter(({ script }) => !(script in scripts));
  expect(wrong).toEqual([]);
});

/** Hosts that are named, never asked: namespaces of XML and of workbooks, where a rule or a dataset comes from, and the one of examples. */
const NAMED_HOSTS = [
  ...["www.w3.org", "schemas.openxmlformats.org", "sqlite.org", "json-schema.org"],
  ...["www.gdeltproject.org", "www.cisa.gov", "www.incident.com", "example.org"],
];

test("no page, rule or query holds the address of another host, apart from the sources of the example's facts", () => {
  const files = filesIn("app/", "components/", "domain/", "db/", "formats/").filter(
    ([path]) => !path.startsWith("db/seed/") && !path.startsWith("app/help/"),
  );
  const hosts = files.flatMap(([path, text]) =>
    [...text.matchAll(/\b(?:https?|wss?):\/\/([a-z0-9][\w.-]*)/g)].map(([, host = ""]) => ({ path, host })),
  );
  expect(hosts.filter(({ host }) => !NAMED_HOSTS.includes(host))).toEqual([]);
});

test("colours stand once, in the look", () => {
  const literal =
    /#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\(\s*[\d.]|--[\w-]+["']?:\s*["']?\d{1,3} \d{1,3} \d{1,3}\b/gi;
  const places = placesOf(literal, code());
  expect(places.length).toBeGreaterThan(20);
  expect(places.filter((place) => !place.startsWith("domain/look/"))).toEqual([]);
  const icon = readFileSync("app/icon.svg", "utf8");
  expect(icon).toContain(`<path d="${BRAND_MARK}" fill="${COLOURS["level-3"].light}"/>`);
});

const AT_ROOT = [
  ...["README.md", "CONTRIBUTING.md", "GLOSSARY.md", "DECISIONS.md", "CHANGELOG.md", "LICENSE"],
  ...["package.json", "package-lock.json", "tsconfig.json", "biome.json", "instrumentation.ts"],
  ...[".git", ".gitattributes", ".gitignore"],
];

test("what stands at the root is documents, settings and the entry of the framework, nothing else", () => {
  const ignored = readFileSync(".gitignore", "utf8").trim().replaceAll(".", "\\.").replaceAll("*", ".*");
  const isIgnored = (name: string) => ignored.split("\n").some((each) => new RegExp(`^${each}$`).test(name));
  const others = readdirSync(".", { withFileTypes: true })
    .filter((entry) => entry.isFile() && !isIgnored(entry.name))
    .map(({ name }) => name);
  expect(others.filter((name) => !AT_ROOT.includes(name) && !/\.config\.(?:ts|js)$/.test(name))).toEqual([]);
});
