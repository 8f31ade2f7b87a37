import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { runCommand } from "./command-line";
import { writePostgresMigration } from "./migration/postgres-migration";

const HELP = `Writes the migrations that bring existing databases to what db/tables.ts says, one for each engine.

  npm run migration -- <name>          from the tables
  npm run migration -- <name> --custom an empty one, for SQL of your own

New tables of SQLite are made STRICT, which drizzle-kit does not do. Its snapshots of earlier tables are removed: it
compares with the newest alone.`;

const FOLDER = "db/migrations/sqlite";

const filesIn = (folder: string, ending: string) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .sort();

await runCommand({
  help: HELP,
  options: { custom: { type: "boolean" } },
  positionals: ["<name>"],
  async run({ custom = false }, [name = ""]) {
    const args = ["generate", "--name", name, ...(custom ? ["--custom"] : [])];
    execFileSync("node_modules/.bin/drizzle-kit", args, { stdio: "inherit" });
    const path = `${FOLDER}/${filesIn(FOLDER, ".sql").at(-1)}`;
    const strict = readFileSync(path, "utf8").replace(/^(CREATE TABLE [\s\S]*?\n\));$/gm, "$1 STRICT;");
    writeFileSync(path, strict);
    for (const older of filesIn(`${FOLDER}/meta`, "_snapshot.json").slice(0, -1))
      rmSync(`${FOLDER}/meta/${older}`);
    await writePostgresMigration(name, custom);
  },
});
