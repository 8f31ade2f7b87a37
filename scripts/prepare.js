// Prepares the program: installs dependencies and, with --build, builds it, each only when its hashed inputs have
// changed. Plain JavaScript without packages, because it runs before any is installed, and on Node versions that it has
// to refuse.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { SHEET } from "./server/page-style.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const STAMPS = join(ROOT, ".prepared");
const OLDEST_NODE = [20, 12];

const BUILT_FROM = ["app", "components", "db", "domain", "formats", "imports", "public"];
/** Steps after the build that process its scripts. */
const FINISHED_BY = [
  "scripts/server/finish-build.js",
  "scripts/server/compile-hint.js",
  "scripts/server/compress.js",
  "scripts/server/page-font.js",
  "scripts/server/page-style.js",
];
const TOP_LEVEL = /\.(js|cjs|mjs|ts|tsx|json)$/;
/** Written by the build itself, or irrelevant to it. */
const NOT_BUILT_FROM = /^(next-env\.d\.ts|(vitest|playwright|drizzle)\.config\..*)$/;

const at = (...parts) => join(ROOT, ...parts);

function fail(message) {
  console.error(`\n${message}`);
  process.exit(1);
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  fail(`Watchfloor needs Node ${OLDEST_NODE.join(".")} or newer; this is ${process.versions.node}.`);
}

function filesBelow(folder) {
  if (!existsSync(at(folder))) return [];
  return readdirSync(at(folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .reduce((files, entry) => {
      const path = `${folder}/${entry.name}`;
      return files.concat(entry.isDirectory() ? filesBelow(path) : [path]);
    }, []);
}

/** One hash of some words and the contents of some files, in a fixed order. */
function hashOf(words, files) {
  const hash = createHash("sha256").update(JSON.stringify(words));
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(at(file)));
  return hash.digest("hex");
}

/** The parts of package.json that determine what is installed. */
const DEPENDENCY_FIELDS = [
  "dependencies",
  "devDependencies",
  "optionalDependencies",
  "overrides",
  "allowScripts",
];

function modulesHash() {
  const manifest = JSON.parse(readFileSync(at("package.json"), "utf8"));
  const { modules } = process.versions;
  return hashOf(
    [modules, process.platform, process.arch, DEPENDENCY_FIELDS.map((field) => [field, manifest[field]])],
    ["package-lock.json"],
  );
}

const sourcesHash = () =>
  hashOf(
    [modulesHash()],
    readdirSync(ROOT)
      .filter((name) => TOP_LEVEL.test(name) && !NOT_BUILT_FROM.test(name))
      .sort()
      .concat(BUILT_FROM.reduce((files, folder) => files.concat(filesBelow(folder)), []))
      .concat(FINISHED_BY),
  );

/**
 * Runs `work` unless it was done for the same hash and `proof` still exists. The stamp is removed before and written
 * after, so that interrupted work is repeated.
 */
function once(name, hash, proof, work) {
  const stamp = join(STAMPS, name);
  if (existsSync(stamp) && existsSync(proof) && readFileSync(stamp, "utf8") === hash) return;
  rmSync(stamp, { force: true });
  work();
  mkdirSync(STAMPS, { recursive: true });
  writeFileSync(stamp, hash);
}

const succeeds = (file, args, options) =>
  spawnSync(file, args, Object.assign({ cwd: ROOT, stdio: "inherit" }, options)).status === 0;

/**
 * Since 24.19 Node's headers give every old-style addon a hook that ends the process when garbage is collected while
 * nothing runs. An addon compiled with the first headers of the same line is compatible, and has no such hook.
 */
function installEnvironment() {
  const [major] = process.versions.node.split(".").map(Number);
  return Object.assign({}, process.env, major >= 24 ? { npm_config_target: `${major}.0.0` } : {});
}

function runNpm(args) {
  const env = installEnvironment();
  const npm = process.env.npm_execpath;
  if (npm && /npm-cli\.c?js$/.test(npm)) return succeeds(process.execPath, [npm].concat(args), { env });
  return succeeds("npm", args, { env, shell: process.platform === "win32" });
}

const LOAD_SQLITE = "new (require('better-sqlite3'))(':memory:').close()";
const sqliteLoads = () => succeeds(process.execPath, ["-e", LOAD_SQLITE], { stdio: "ignore" });

/** Leaves statements to the garbage collector, which ends the process where the addon has that hook. */
const DROP_STATEMENTS = `const db = new (require('better-sqlite3'))(':memory:');
let rounds = 0;
(function round() {
  for (let n = 0; n < 300; n++) db.prepare('select ' + n);
  Array.from({ length: 200000 }, (_, n) => ({ n }));
  if (++rounds < 25) setTimeout(round, 10);
})();`;
function sqliteAborts() {
  const { signal, status } = spawnSync(process.execPath, ["-e", DROP_STATEMENTS], {
    cwd: ROOT,
    stdio: "ignore",
  });
  return signal !== null || status === 134;
}

function install() {
  console.error("Installing what Watchfloor is made of. The first time this takes a few minutes.");
  rmSync(join(STAMPS, "build"), { force: true });
  const isInstalled = runNpm(["ci", "--include=dev", "--no-audit", "--no-fund"]);
  if (isInstalled && sqliteLoads()) {
    if (!sqliteAborts()) return;
    fail(
      `SQLite's addon was compiled with headers of Node ${process.versions.node} that end the program without warning. Where npm names headers of its own (npm config get nodedir), remove it and start again; or use Node 22.`,
    );
  }
  if (missingTools().length > 0) fail(compilerMessage());
  fail(
    isInstalled
      ? "Everything was installed, but SQLite cannot be loaded. Does npm run install scripts here (npm config get ignore-scripts)? Allow them and start again."
      : "npm ci failed; its own words are above. Nothing was marked as done, so starting again tries again.",
  );
}

const isOnPath = (tool) =>
  (process.env.PATH || "").split(delimiter).some((folder) => existsSync(join(folder, tool)));

/** What this machine lacks for compiling an addon. On Windows that cannot be seen from the path. */
function missingTools() {
  if (process.platform === "win32") return ["the Visual Studio build tools"];
  const python = isOnPath("python3") ? [] : ["python3"];
  const make = isOnPath("make") ? [] : ["make"];
  const compiler = ["c++", "g++", "clang++"].some(isOnPath) ? [] : ["a C++ compiler"];
  return [].concat(python, make, compiler);
}

const compilerMessage =
  () => `Installing failed; npm's own words are above. SQLite could not be fetched ready-made, and compiling it here
needs ${missingTools().join(", ")}. Install them and start again:

  Debian, Ubuntu   sudo apt-get install python3 make g++
  Fedora           sudo dnf install python3 make gcc-c++
  macOS            xcode-select --install
  Windows          winget install Python.Python.3.12 Microsoft.VisualStudio.2022.BuildTools
                   then add “Desktop development with C++” in the Visual Studio Installer`;

function build() {
  console.error("Building Watchfloor.");
  const env = Object.assign({}, process.env, { NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" });
  if (!succeeds(process.execPath, [at("node_modules/next/dist/bin/next"), "build"], { env }))
    fail(
      "The build failed; its own words are above. Nothing was marked as done, so starting again tries again.",
    );
  const styling = ["--input", "app/globals.css", "--output", SHEET, "--minify"];
  if (!succeeds(process.execPath, [at("node_modules/tailwindcss/lib/cli.js")].concat(styling), { env }))
    fail("The style sheet of the pages could not be built; Tailwind's own words are above.");
  if (!succeeds(process.execPath, [at("scripts/server/finish-build.js")]))
    fail("The built files could not be made ready for browsers; the reason is above.");
}

refuseOldNode();
once("modules", modulesHash(), at("node_modules", ".package-lock.json"), install);
if (process.argv.includes("--build")) once("build", sourcesHash(), at(".next", "BUILD_ID"), build);
