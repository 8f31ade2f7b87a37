import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";

const HELP = `Writes the migration that brings existing databases to what db/tables.ts says.

  npm run migration -- <name>          from the tables
  npm run migration -- <name> --custom an empty one, for SQL of your own

New tables are made STRICT, which drizzle-kit does not write by itself.`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { custom: { type: "boolean" }, help: { type: "boolean" } },
});
const [name] = positionals;
if (values.help || !name) {
  console.error(HELP);
  process.exit(values.help ? 0 : 2);
}

const FOLDER = "db/migrations/sqlite";
const custom = values.custom ? ["--custom"] : [];
execFileSync("node_modules/.bin/drizzle-kit", ["generate", "--name", name, ...custom], { stdio: "inherit" });

const newest = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".sql"))
  .sort()
  .at(-1);
const path = `${FOLDER}/${newest}`;
const strict = readFileSync(path, "utf8").replace(/^(CREATE TABLE [\s\S]*?\n\));$/gm, "$1 STRICT;");
writeFileSync(path, strict);
