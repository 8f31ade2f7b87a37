import { createHmac, generateKeyPairSync, sign } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { signingKeyFingerprintOf } from "@/domain/digest";
import { EVERYTHING, EXPORT_SECTIONS, type ExportChoice } from "@/domain/snapshot/export-choice";
import { type HandOut, LEFT_OUT_NAMES, leftOutAt } from "@/domain/snapshot/hand-out";
import { pathsIn, without } from "@/domain/snapshot/json-parts";
import { givenFor, type Proof, partsDigestOf, pathTextOf, provedParts } from "@/domain/snapshot/parts-proof";
import { checkProof, handedOut, signedSnapshot } from "@/domain/snapshot/proof";
import {
  isFileSigned,
  parseSignatureText,
  type Signer,
  signatureTextOf,
  signedFile,
} from "@/domain/snapshot/signature";
import type { Snapshot } from "@/domain/snapshot/snapshot";
import { exampleSnapshot } from "@/formats/example";

const SECRET = "00112233445566778899aabbccddeeff";

function newSigner(): Signer {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const raw = publicKey.export({ format: "der", type: "spki" }).subarray(-32).toString("hex");
  return {
    publicKey: raw,
    fingerprint: signingKeyFingerprintOf(raw),
    sign: (text) => sign(null, Buffer.from(text), privateKey).toString("hex"),
    secretFor: (purpose) => createHmac("sha256", SECRET).update(purpose).digest("hex").slice(0, 32),
  };
}
const signer = newSigner();
function contentOf({ digest: _, ...content }: Snapshot) {
  return { ...content, id: content.id ?? "" };
}
const content = contentOf(exampleSnapshot);
const signed = signedSnapshot(signer, content);

const ids = exampleSnapshot.categories.map(({ id }) => id);
const choice: fc.Arbitrary<ExportChoice> = fc.record({
  categories: fc.option(fc.subarray(ids, { minLength: 1 })),
  sections: fc.option(fc.subarray(EXPORT_SECTIONS.map(({ name }) => name))),
  isWithoutSourcesAndNames: fc.boolean(),
});

/** As another program reads it from a file. */
const proven = (handOut: HandOut) => JSON.parse(JSON.stringify(handOut)) as HandOut & { proof: Proof };
const example = (chosen: ExportChoice) => proven(handedOut(exampleSnapshot, signed, chosen));

test("of any value any parts can be left out: the rest still proves the same root, and nothing of them is left", () => {
  const value = fc.letrec((tie) => ({
    part: fc.oneof({ maxDepth: 4 }, fc.string(), fc.integer(), fc.boolean(), tie("members"), tie("items")),
    members: fc.dictionary(fc.string(), tie("part"), { maxKeys: 5 }),
    items: fc.array(tie("members"), { maxLength: 5 }),
  })).members;
  fc.assert(
    fc.property(value, fc.infiniteStream(fc.boolean()), (whole, dice) => {
      const meant = new Set(pathsIn(whole, () => Boolean(dice.next().value)).map(pathTextOf));
      const isMeant = (path: readonly (string | number)[]) => meant.has(pathTextOf(path));
      const given = givenFor(whole, SECRET, isMeant);
      const proved = provedParts(without(whole, isMeant), given);
      expect(proved.digest).toBe(partsDigestOf(whole, SECRET));
      expect(proved.faults).toEqual([]);
      expect(proved.leftOut).toHaveLength(pathsIn(whole, isMeant).length);
      if (meant.size > 0) expect(JSON.stringify(given)).not.toContain(SECRET);
    }),
  );
});

test("1,000 random choices of a snapshot: each verifies, says how much is missing, and reveals none of it", () => {
  const texts = ["Rockets", "Ada", "Ben & Co", "Launch rails", "Chatter goes on", "loaded rails"];
  fc.assert(
    fc.property(choice, (chosen) => {
      const handOut = example(chosen);
      const { altered, leftOut } = checkProof(handOut);
      expect(altered).toEqual([]);
      expect(leftOutAt(leftOut)).toEqual(handOut.leftOut ?? {});
      const { proof, ...rest } = handOut;
      const [shown, given] = [JSON.stringify(rest), JSON.stringify(proof)];
      if (handOut.leftOut) expect(given).not.toContain(signed.secret);
      for (const text of texts) expect(given).not.toContain(text);
      if (chosen.isWithoutSourcesAndNames) expect(shown).not.toMatch(/"Ada"|Ben & Co|Chatter|loaded rails/);
      if (handOut.leftOut) expect(shown).not.toContain(exampleSnapshot.digest);
    }),
    { numRuns: 1000 },
  );
});

test.each(["text", null, 7, [[]]])("%j where members are proved cannot be read", (part) => {
  const { faults } = provedParts(part, { name: SECRET });
  expect(JSON.stringify(faults)).toContain("unreadable");
});

test("what was left out cannot be tried out: the right guess with any secret that is given does not prove it", () => {
  const handOut = example({ ...EVERYTHING, isWithoutSourcesAndNames: true });
  const secrets = JSON.stringify(handOut.proof.parts).match(/\b[0-9a-f]{32}\b/g) ?? [];
  const wanted = JSON.stringify(handOut.proof.parts);
  expect(secrets.length).toBeGreaterThan(10);
  for (const secret of secrets) expect(wanted).not.toContain(partsDigestOf(exampleSnapshot.takenBy, secret));
});

const changes: [what: string, change: (handOut: HandOut & { proof: Proof }) => unknown, where: RegExp][] = [
  ["another name of the desk", (h) => (h.desk.name = "Another"), /^desk$/],
  [
    "another level of a category",
    (h) => (h.categories[0] = { ...at(h, 0), level: 1 }),
    /^categories\/0\/level$/,
  ],
  [
    "another rationale",
    (h) => (judgementAt(h).rationale = "Nothing to see"),
    /^categories\/0\/indicators\/0$/,
  ],
  ["a category less", (h) => h.categories.pop(), /^categories\/\d (?:.*)missing|^categories/],
  ["a category more", (h) => h.categories.push(at(h, 0)), /^categories/],
  ["a member more", (h) => Object.assign(h, { approvedBy: "Nobody" }), /^approvedBy/],
  [
    "another root",
    (h) => (h.proof.root = h.proof.root.replace(/^./, (x) => (x === "0" ? "1" : "0"))),
    /proof/,
  ],
];
const at = (handOut: HandOut, i: number) => {
  const category = handOut.categories[i];
  if (!category) throw new Error("The example has categories.");
  return category;
};
const judgementAt = (handOut: HandOut) => {
  const judgement = at(handOut, 0).indicators[0]?.judgement;
  if (!judgement) throw new Error("The example has judgements.");
  return judgement;
};

test.each(changes)("%s is named as altered", (_what, change, where) => {
  const handOut = example(EVERYTHING);
  change(handOut);
  const { altered } = checkProof(handOut);
  expect(altered.length).toBeGreaterThan(0);
  expect(altered.join("\n")).toMatch(where);
});

test("the signature of a file belongs to its bytes, and every change of its text is noticed", () => {
  const text = signedFile(signer, {
    digest: "ab".repeat(32),
    pageDigest: null,
    number: 3,
    leftOut: null,
    root: null,
  });
  const parsed = parseSignatureText(text);
  expect(parsed && isFileSigned(parsed, "ab".repeat(32))).toBe(true);
  expect(parsed && isFileSigned(parsed, "ac".repeat(32))).toBe(false);
  for (let i = 0; i < text.length; i++) {
    const changed = parseSignatureText(text.slice(0, i) + (text[i] === "0" ? "1" : "0") + text.slice(i + 1));
    expect(changed === null || !isFileSigned(changed, "ab".repeat(32)), `character ${i}`).toBe(true);
  }
  const withRoot = signedFile(signer, {
    digest: "ab".repeat(32),
    pageDigest: "cd".repeat(32),
    number: 3,
    leftOut: Object.fromEntries(LEFT_OUT_NAMES.map((name) => [name, 123_456_789])),
    root: { root: signed.root, publicKey: signed.publicKey, signature: signed.signature },
  });
  const again = parseSignatureText(withRoot);
  expect(again && signatureTextOf(again)).toBe(withRoot);
  expect(withRoot.length).toBeLessThan(900);
});

test("a snapshot that was not signed when it was taken has no proof", () => {
  expect(handedOut(exampleSnapshot, null, EVERYTHING)).toBe(exampleSnapshot);
});

test("1,000 indicators are proved in less than a second of the processor", () => {
  const [category] = content.categories;
  const [indicator] = category?.indicators ?? [];
  if (!category || !indicator) throw new Error("The example has indicators.");
  const indicators = Array.from({ length: 1000 }, (_, i) => ({ ...indicator, id: `${i}` }));
  const large = { ...exampleSnapshot, categories: [{ ...category, indicators }] };
  const handOut = proven(
    handedOut(large, signedSnapshot(signer, contentOf(large)), {
      ...EVERYTHING,
      isWithoutSourcesAndNames: true,
    }),
  );
  const before = process.cpuUsage();
  checkProof(handOut);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(1);
});
