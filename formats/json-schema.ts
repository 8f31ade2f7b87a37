import { z } from "zod";
import {
  DOCUMENT_WORDS,
  levelTextOf,
  SNAPSHOT_SCHEMAS,
  type SnapshotSchema,
} from "@/domain/snapshot/document-words";
import { SNAPSHOT_DOCUMENTS } from "@/domain/snapshot/snapshot-document";

/** A schema's name without the product's, such as `snapshot-1`. */
const shortNameOf = (schema: SnapshotSchema) => schema.replace("watchfloor-", "");

/**
 * The published schema of a snapshot, for other programs.
 * Source: JSON Schema, draft 2020-12.
 */
function schemaTextOf(name: SnapshotSchema): string {
  const { $schema, ...schema } = z.toJSONSchema(SNAPSHOT_DOCUMENTS[name], { target: "draft-2020-12" });
  const { levels } = DOCUMENT_WORDS[name];
  const named = {
    $schema,
    $id: `urn:watchfloor:schema:${shortNameOf(name)}`,
    title: "Watchfloor snapshot",
    description: `A board with its trends, frozen. number, id and takenBy are null where the board was only asked for and the desk keeps no copy. Instants are ISO 8601 in UTC; levels go from ${levelTextOf(levels[0])} to ${levelTextOf(levels.at(-1) ?? levels[0])}. digest is the SHA-256 of the canonical JSON (RFC 8785) of everything but digest, proof and signature.`,
    ...schema,
  };
  return `${JSON.stringify(named, null, 2)}\n`;
}

/** The published schemas, each by its file from the root of the project. */
export const SCHEMA_FILES: ReadonlyMap<string, string> = new Map(
  SNAPSHOT_SCHEMAS.map((name) => [`public/schemas/${shortNameOf(name)}.json`, schemaTextOf(name)]),
);
