import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { temporaryFolder } from "@/tests/temporary-folder";
import { runScript } from "./run-script";

/** What the stand-in for the maker of the style sheet does. */
const STYLING =
  'require("node:fs").writeFileSync(process.argv[process.argv.indexOf("--output") + 1], "a{}");';

/** What finishes a build, and runs in these tests too. */
const FINISHED_BY = ["finish-build", "compile-hint", "compress", "page-font", "page-style"];

let project: string;

function write(path: string, content: string) {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), content);
}

const PACKAGE = { name: "project", version: "1.0.0", type: "module" };

/** A stand-in for a package of the program, from a folder beside it, so that installing needs no network. */
function addPackage(name: string, file: string, content: string) {
  write(`packages/${name}/package.json`, JSON.stringify({ name, version: "1.0.0", main: "index.cjs" }));
  write(`packages/${name}/${file}`, content);
}

/** What the stand-in for the build does: notes that it ran, and fails where a source says so. */
const BUILD = `
const fs = require("node:fs");
fs.appendFileSync("builds.txt", "built\\n");
fs.mkdirSync(".next/static", { recursive: true });
fs.writeFileSync(".next/build-manifest.json", '{ "rootMainFiles": [] }');
fs.writeFileSync(".next/BUILD_ID", "1");
if (fs.readFileSync("app/page.tsx", "utf8").includes("broken")) process.exit(1);
`;

beforeEach(() => {
  project = temporaryFolder();
  for (const name of ["prepare.js", ...FINISHED_BY.map((file) => `server/${file}.js`)])
    cpSync(`scripts/${name}`, join(project, `scripts/${name}`));
  addPackage("better-sqlite3", "index.cjs", "module.exports = class { close() {} };");
  addPackage("next", "dist/bin/next", BUILD);
  addPackage("tailwindcss", "lib/cli.js", STYLING);
  addPackage("@fontsource-variable/inter", "files/inter-latin-wght-normal.woff2", "font");
  write("packages/@fontsource-variable/inter/unicode.json", '{ "latin": "U+0041" }');
  addPackage("subset-font", "index.cjs", "module.exports = async (font) => font;");
  addPackage("@gfx/zopfli", "index.cjs", "exports.gzipAsync = async (bytes) => bytes;");
  const names = [
    ...["better-sqlite3", "next", "tailwindcss"],
    ...["@fontsource-variable/inter", "subset-font", "@gfx/zopfli"],
  ];
  const dependencies = Object.fromEntries(names.map((name) => [name, `file:packages/${name}`]));
  write("package.json", JSON.stringify({ ...PACKAGE, dependencies }));
  write("app/page.tsx", "first");
  execFileSync("npm", ["install", "--package-lock-only", "--ignore-scripts", "--offline"], {
    cwd: project,
    stdio: "pipe",
  });
});

/** Where npm itself is: started by Node, it needs nothing of the path. */
const installedNpm = () =>
  join(execFileSync("npm", ["prefix", "-g"]).toString().trim(), "lib/node_modules/npm/bin/npm-cli.js");

const prepare = (...args: string[]) => runScript("scripts/prepare.js", args, {}, project);
const installed = (err: string) => err.includes("Installing");
const builds = () =>
  existsSync(join(project, "builds.txt"))
    ? readFileSync(join(project, "builds.txt"), "utf8").split("\n").length - 1
    : 0;

test("installs once, and again only when the dependencies change", async () => {
  const first = await prepare();
  expect(first).toMatchObject({ code: 0 });
  expect(installed(first.err)).toBe(true);
  expect(installed((await prepare()).err)).toBe(false);
  write("package.json", readFileSync(join(project, "package.json"), "utf8").replace("1.0.0", "1.0.1"));
  expect(installed((await prepare()).err)).toBe(false);
  appendFileSync(join(project, "package-lock.json"), "\n");
  expect(installed((await prepare()).err)).toBe(true);
  rmSync(join(project, "node_modules"), { recursive: true });
  expect(installed((await prepare()).err)).toBe(true);
});

test("reports a failed installation, and does not count it as done", async () => {
  await prepare();
  write("packages/better-sqlite3/index.cjs", "throw new Error('compiled for another Node')");
  appendFileSync(join(project, "package-lock.json"), "\n");
  for (const _ of ["once", "again"]) {
    const { code, err } = await prepare();
    expect({ code, installed: installed(err) }).toEqual({ code: 1, installed: true });
    expect(err).toMatch(/SQLite cannot be loaded|compiling it here/);
  }
});

test("does not start a program that SQLite's addon would end silently", async () => {
  const ending = "module.exports = class { close() {} prepare() { process.abort(); } };";
  write("packages/better-sqlite3/index.cjs", ending);
  rmSync(join(project, "node_modules"), { recursive: true, force: true });
  const { code, err } = await prepare();
  expect(code).toBe(1);
  expect(err).toMatch(/end the program without warning[\s\S]*nodedir/);
  write("packages/better-sqlite3/index.cjs", "module.exports = class { close() {} prepare() {} };");
  expect(await prepare()).toMatchObject({ code: 0 });
});

test("builds by the content of the sources, not by their times", async () => {
  await prepare("--build");
  expect(builds()).toBe(1);
  utimesSync(join(project, "app/page.tsx"), 1, 1);
  await prepare("--build");
  expect(builds()).toBe(1);
  write("app/page.tsx", "second");
  await prepare("--build");
  expect(builds()).toBe(2);
});

test("a failed build is repeated, even when the sources return to what was built before", async () => {
  await prepare("--build");
  write("app/page.tsx", "broken");
  expect(await prepare("--build")).toMatchObject({
    code: 1,
    err: expect.stringContaining("The build failed"),
  });
  write("app/page.tsx", "first");
  expect(await prepare("--build")).toMatchObject({ code: 0 });
  expect(builds()).toBe(3);
});

test("names what to install when there is no compiler for SQLite", async () => {
  write("packages/better-sqlite3/index.cjs", "throw new Error('not compiled')");
  const npmCli = process.env.npm_execpath ?? installedNpm();
  const { code, err } = await runScript(
    "scripts/prepare.js",
    [],
    { PATH: "/nowhere", npm_execpath: npmCli },
    project,
  );
  expect(code).toBe(1);
  expect(err).toMatch(/python3, make, a C\+\+ compiler[\s\S]*apt-get install python3 make g\+\+/);
});
