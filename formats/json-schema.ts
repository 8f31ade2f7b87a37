import { z } from "zod";
import { snapshotDocument } from "@/domain/snapshot/snapshot-document";

/** Where the published schema is, from the root of the project. */
export const SNAPSHOT_SCHEMA_FILE = "public/schemas/snapshot-1.json";

/**
 * The published schema of a snapshot, for other programs.
 * Source: JSON Schema, draft 2020-12.
 */
export function snapshotSchemaText(): string {
  const { $schema, ...schema } = z.toJSONSchema(snapshotDocument, { target: "draft-2020-12" });
  const named = {
    $schema,
    $id: "urn:watchfloor:schema:snapshot-1",
    title: "Watchfloor snapshot",
    description:
      "A board with its trends, frozen. number, id and takenBy are null where the board was only asked for and the desk keeps no copy. Instants are ISO 8601 in UTC; levels go from 1 Low to 5 Critical. digest is the SHA-256 of the canonical JSON (RFC 8785) of everything else.",
    ...schema,
  };
  return `${JSON.stringify(named, null, 2)}\n`;
}
