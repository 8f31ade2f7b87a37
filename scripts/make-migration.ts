import { readdirSync } from "node:fs";
import { runCommand } from "./command-line";

const HELP = `Writes the migrations that bring existing databases to what db/tables.ts says, one for each engine.

  npm run migration -- <name>          from the tables
  npm run migration -- <name> --custom an empty one, for SQL of your own`;

/** What the folder of every engine has. */
type Writer = { writeMigration(name: string, isCustom: boolean): Promise<void> };

await runCommand({
  help: HELP,
  options: { custom: { type: "boolean" } },
  positionals: ["<name>"],
  async run({ custom = false }, [name = ""]) {
    for (const engine of readdirSync("db/migrations")) {
      const writer: Writer = await import(`../db/${engine}/next-migration.ts`);
      await writer.writeMigration(name, custom);
    }
  },
});
