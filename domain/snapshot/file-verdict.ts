import { type LeftOut, leftOutWordsOf } from "./hand-out";
import { groupedFingerprintOf } from "./signature";

/**
 * What was found out about an exported file, most important first, with the exit code of each: a script can tell them
 * apart. 2 is wrong use.
 */
export const FILE_RESULTS = {
  valid: 0,
  altered: 1,
  incomplete: 3,
  superseded: 4,
  "unknown key": 5,
  "not signed": 6,
} as const;

type FileResult = keyof typeof FILE_RESULTS;

/** What is known of a file: what it proves by itself, whether its key is confirmed, and which snapshot came later. */
export type FileFacts = {
  isSigned: boolean;
  altered: readonly string[];
  number: number | null;
  leftOut: LeftOut | null;
  key: string | null;
  wasSignedWhenTaken: boolean | null;
  isSignedBySnapshotAlone: boolean;
  isKeyKnown: boolean;
  supersededBy: number | null;
  /** Since when that key signed for this desk in place of an earlier one, unconfirmed, in words; null for any other key. */
  doubtfulSince: string | null;
  /** Whether that key signs for this desk now, so that it can be confirmed. */
  isSigningNow: boolean;
  /** When another key of this desk signed, in words, where that one signed the file; null for any other key. */
  otherKey: string | null;
};

/** The verdict about a file. Shape: one of them, though more may hold: a later one assumes that those before do not. */
export function fileResultOf(facts: FileFacts): FileResult {
  if (facts.altered.length > 0) return "altered";
  if (!facts.isSigned) return "not signed";
  if (!facts.isKeyKnown) return "unknown key";
  if (facts.supersededBy !== null) return "superseded";
  return facts.leftOut === null ? "valid" : "incomplete";
}

/** The verdict in sentences, the first of which says the most important. */
export function fileVerdictWordsOf(facts: FileFacts): string[] {
  const { number, key, leftOut, wasSignedWhenTaken, isKeyKnown, supersededBy, doubtfulSince, otherKey } =
    facts;
  const result = fileResultOf(facts);
  if (result === "altered") return [`Altered: ${facts.altered.join(", ")}.`];
  if (result === "not signed")
    return ["Not signed: nothing in this file, and nothing beside it, says who wrote it or what it said."];
  const what = number === null ? "an export without a snapshot number" : `snapshot ${number}`;
  const left = leftOutWordsOf({ leftOut: leftOut ?? undefined });
  return [
    {
      valid: `Valid: ${what}, as it was signed.`,
      incomplete: `Incomplete, and valid in what is there: ${what}. ${left}`,
      superseded: `Superseded: this is ${what}, as it was signed, but there is snapshot ${supersededBy}. ${left ?? ""}`,
      "unknown key": `Unknown key: ${what} is as it was signed, but by ${unknownKeyWordsOf(facts)}. Ask the desk for its fingerprint by telephone or in person, and give it with --key. ${left ?? ""}`,
    }[result].trim(),
    ...(key === null
      ? []
      : [
          otherKey === null
            ? `Signed by the key ${groupedFingerprintOf(key)}${isKeyKnown ? "" : ", not confirmed"}.`
            : `Signed by another key of this desk, ${groupedFingerprintOf(key)}, which signed ${otherKey}.`,
        ]),
    ...(doubtfulSince === null
      ? []
      : [
          facts.isSigningNow
            ? `This desk now signs with that key in place of an earlier one, ${doubtfulSince}, and nobody has confirmed it (npm run signing-key -- --confirm --actor NAME).`
            : `This desk signed with that key in place of an earlier one, ${doubtfulSince}, and it was never confirmed.`,
        ]),
    ...(facts.isSignedBySnapshotAlone
      ? [
          "The desk signed what is in it when the snapshot was taken, not this file: somebody else may have left parts out.",
        ]
      : []),
    ...(wasSignedWhenTaken === false
      ? [
          "The snapshot itself is older than signatures: it was signed when it was exported, not when it was taken.",
        ]
      : []),
  ];
}

function unknownKeyWordsOf({ doubtfulSince, otherKey }: FileFacts): string {
  if (otherKey === null || doubtfulSince !== null) return "a key that nobody has confirmed to you";
  return "another key than the one that you gave";
}
