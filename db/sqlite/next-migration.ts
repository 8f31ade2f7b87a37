import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";

const FOLDER = "db/migrations/sqlite";

const filesIn = (folder: string, ending: string) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .sort();

/**
 * Writes the next migration: what is missing, or an empty one for SQL of your own. New tables are made STRICT, which
 * drizzle-kit does not do. Its snapshots of earlier tables are removed: it compares with the newest alone.
 */
export async function writeMigration(name: string, isCustom: boolean): Promise<void> {
  const args = ["generate", "--name", name, ...(isCustom ? ["--custom"] : [])];
  execFileSync("node_modules/.bin/drizzle-kit", args, { stdio: "inherit" });
  const path = `${FOLDER}/${filesIn(FOLDER, ".sql").at(-1)}`;
  const strict = readFileSync(path, "utf8").replace(/^(CREATE TABLE [\s\S]*?\n\));$/gm, "$1 STRICT;");
  writeFileSync(path, strict);
  for (const older of filesIn(`${FOLDER}/meta`, "_snapshot.json").slice(0, -1))
    rmSync(`${FOLDER}/meta/${older}`);
}
