import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { SCHEMA_FILES } from "@/formats/json-schema";
import { runCommand, say } from "./command-line";

await runCommand({
  help: `Writes the published schemas of snapshots into public/schemas.

  npm run schema`,
  options: {},
  positionals: [],
  async run() {
    for (const [file, text] of SCHEMA_FILES) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      say(`Wrote ${file}.`);
    }
  },
});
