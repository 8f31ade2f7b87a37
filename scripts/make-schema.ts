import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { SNAPSHOT_SCHEMA_FILE, snapshotSchemaText } from "@/formats/json-schema";

mkdirSync(dirname(SNAPSHOT_SCHEMA_FILE), { recursive: true });
writeFileSync(SNAPSHOT_SCHEMA_FILE, snapshotSchemaText());
process.stderr.write(`Wrote ${SNAPSHOT_SCHEMA_FILE}.\n`);
