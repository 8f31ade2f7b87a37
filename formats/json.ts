import { isDigestRight } from "@/domain/digest";
import { type Outcome, refuse } from "@/domain/outcome";
import { SNAPSHOT_SCHEMA, type Snapshot } from "@/domain/snapshot/snapshot";
import { parseSnapshot, snapshotDocument } from "@/domain/snapshot/snapshot-document";
import { textOf } from "./encoding";
import { exampleSnapshot } from "./example";
import type { Format } from "./format";
import { placeOfSyntaxError } from "./json-place";

/** The whole snapshot, in the order of its published schema (public/schemas/snapshot-1.json). */
export const json: Format<Snapshot> = {
  name: "json",
  title: "JSON, everything with its schema",
  mediaType: "application/json",
  extension: "json",
  write: (snapshot) => `${JSON.stringify(snapshotDocument.parse(snapshot), null, 2)}\n`,
  read: (bytes) => readSnapshotJson(textOf(bytes)),
  example: exampleSnapshot,
};

/** Errors: line and column of a syntax error; the path of a schema violation; `digest` when it does not match. */
function readSnapshotJson(text: string): Outcome<Snapshot> {
  const raw = parsedJson(text);
  if (!raw.ok) return raw;
  if (schemaOf(raw.value) !== SNAPSHOT_SCHEMA)
    return refuse(`This is no snapshot that can be read here: schema must be ${SNAPSHOT_SCHEMA}`, "schema");
  const snapshot = parseSnapshot(raw.value);
  if (!snapshot.ok || isDigestRight(snapshot.value)) return snapshot;
  return refuse(
    "The digest does not belong to this content: one of them was changed after it was written",
    "digest",
  );
}

function parsedJson(text: string): Outcome<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    const { line, column } = placeOfSyntaxError(text);
    return refuse(`This is not JSON: it stops making sense at line ${line}, column ${column}`);
  }
}

const schemaOf = (raw: unknown): unknown =>
  typeof raw === "object" && raw !== null && "schema" in raw ? raw.schema : undefined;
