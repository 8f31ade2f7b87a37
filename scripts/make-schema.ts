import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { SCHEMA_FILES } from "@/formats/json-schema";

for (const [file, text] of SCHEMA_FILES) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  process.stderr.write(`Wrote ${file}.\n`);
}
