import { isDigestRight } from "@/domain/digest";
import { type Outcome, refuse } from "@/domain/outcome";
import type { HandOut } from "@/domain/snapshot/hand-out";
import { checkProof } from "@/domain/snapshot/proof";
import { parseSnapshot, SNAPSHOT_DOCUMENTS } from "@/domain/snapshot/snapshot-document";
import { textOf } from "./encoding";
import { exampleSnapshot } from "./example";
import type { TextFormat } from "./format";
import { pageJson } from "./page/json";
import { slotBefore } from "./signature-slot";

const SLOT = slotBefore("\n}\n", ',\n  "signature": "', '"', "member “signature”");

/** The whole snapshot, in the order of its published schema (public/schemas/). */
export const json: TextFormat<HandOut> = {
  name: "json",
  title: "JSON, everything with its schema",
  mediaType: "application/json",
  extension: "json",
  slot: SLOT,
  write: (snapshot) => `${JSON.stringify(SNAPSHOT_DOCUMENTS[snapshot.schema].parse(snapshot), null, 2)}\n`,
  read: (bytes) => readSnapshotJson(textOf(SLOT.take(bytes)?.file ?? bytes)),
  writePage: pageJson,
  example: exampleSnapshot,
};

/** Errors: line and column of a syntax error; the path of a schema violation; `digest` when it does not match. */
function readSnapshotJson(text: string): Outcome<HandOut> {
  const raw = parsedJson(text);
  if (!raw.ok) return raw;
  const snapshot = parseSnapshot(raw.value);
  if (!snapshot.ok || isRight(snapshot.value)) return snapshot;
  return refuse(
    "The digest does not belong to this content: one of them was changed after it was written",
    "digest",
  );
}

/** A document without some parts has no digest; its proof takes its place. */
function isRight({ leftOut, proof, digest, signature, ...content }: HandOut): boolean {
  if (leftOut === undefined) return digest !== undefined && isDigestRight({ ...content, digest });
  return proof !== undefined && checkProof({ ...content, leftOut, proof }).altered.length === 0;
}

function parsedJson(text: string): Outcome<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    const { line, column } = placeOfSyntaxError(text);
    return refuse(`This is not valid JSON: syntax error at line ${line}, column ${column}`);
  }
}

type Place = { line: number; column: number };

/**
 * The position of a JSON syntax error: the first character that no continuation could make valid, with lines and
 * columns from 1. For a truncated text, its end.
 * Cost: about 20 parses of the text. Engines report the position only sometimes, so it is found by bisection.
 */
export function placeOfSyntaxError(text: string): Place {
  let [good, bad] = [0, text.length + 1];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (couldGoOn(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  const before = text.slice(0, good).split(/\r\n|\n|\r/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/**
 * Whether a text is a prefix of valid JSON.
 * Source: V8 reports the end of input, or a position there.
 */
function couldGoOn(beginning: string): boolean {
  try {
    JSON.parse(beginning);
    return true;
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    const position = /at position (\d+)/.exec(message)?.[1];
    return position === undefined ? /end of JSON input/.test(message) : Number(position) === beginning.length;
  }
}
