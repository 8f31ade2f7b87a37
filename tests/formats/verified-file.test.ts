import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EVERYTHING, EXPORT_SECTIONS } from "@/domain/snapshot/export-choice";
import { type HandOut, redact } from "@/domain/snapshot/hand-out";
import { givenFor, provedParts, secretOf } from "@/domain/snapshot/parts-proof";
import { FORMATS, fileOf } from "@/formats";
import { exampleSnapshot } from "@/formats/example";
import { json } from "@/formats/json";
import { signedFileOf } from "@/formats/signed-file";
import { provedFile } from "@/formats/verified-file";
import { SIGNER, signedHandOut } from "./signed-exports";
import { snapshotSaying } from "./snapshots";

const OUTSIDERS = { ...EVERYTHING, isWithoutSourcesAndNames: true };
/** Changes tried in each format. */
const CHANGES = Math.ceil(10_000 / FORMATS.length);

describe.each(FORMATS.map((format) => [format.name, format] as const))("a file in %s", (_name, format) => {
  const proved = async (handOut = signedHandOut()) => {
    const { bytes, signature } = await signedFileOf(handOut, format, SIGNER);
    return { bytes, beside: format.slot ? null : signature };
  };

  test("is signed in the file or beside it, and the bytes without the signature are those of the format", async () => {
    const { bytes, beside } = await proved();
    const proof = provedFile(bytes, beside);
    expect(proof).toMatchObject({
      isSigned: true,
      altered: [],
      number: exampleSnapshot.number,
      leftOut: null,
    });
    expect(proof).toMatchObject({ key: SIGNER.fingerprint, wasSignedWhenTaken: true });
    expect(Buffer.from(proof.file).equals(await fileOf(signedHandOut(), format))).toBe(true);
  });

  test("is never taken for valid with one byte changed", async () => {
    const { bytes, beside } = await proved();
    const changed = Buffer.from(bytes);
    let state = 20_200_108;
    const random = (below: number) => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((state / 2_147_483_648) * below);
    };
    const taken: string[] = [];
    for (let i = 0; i < CHANGES; i++) {
      const at =
        i % 8 === 0 ? changed.length - 1 - random(Math.min(900, changed.length)) : random(changed.length);
      const before = changed[at] ?? 0;
      changed[at] = before ^ (1 + random(255));
      const { isSigned, altered } = provedFile(changed, beside);
      if (isSigned && altered.length === 0) taken.push(`${at}: ${before} is ${changed[at]}`);
      changed[at] = before;
    }
    expect(taken).toEqual([]);
  });

  test("says what was left out, and has not a word of it", async () => {
    const secret = "Cassandra of Troy";
    const handOut = signedHandOut(snapshotSaying(secret), OUTSIDERS);
    const whole = Buffer.from(await fileOf(signedHandOut(snapshotSaying(secret)), format)).toString();
    const { bytes, beside } = await proved(handOut);
    expect(provedFile(bytes, beside)).toMatchObject({ altered: [], leftOut: handOut.leftOut });
    const { digest } = snapshotSaying(secret);
    const text = Buffer.from(bytes).toString();
    expect(text).not.toContain(digest);
    // The texts of the fixture are the same everywhere, so the ones that stay are counted.
    const countIn = (each: string) => each.split(secret).length;
    expect(countIn(text) < countIn(whole) || !["html", "md", "csv", "json"].includes(format.name)).toBe(true);
  });

  test("of a snapshot older than signatures is the same bytes as before, and says that it was signed later", async () => {
    const { bytes, beside } = await proved(exampleSnapshot);
    const proof = provedFile(bytes, beside);
    expect(proof).toMatchObject({ altered: [], wasSignedWhenTaken: false });
    expect(Buffer.from(proof.file).equals(await fileOf(exampleSnapshot, format))).toBe(true);
    expect(beside ?? Buffer.from(bytes).toString("latin1")).toContain("not-signed-when-taken");
  });
});

test("an altered snapshot in JSON is named by its part", async () => {
  const { bytes } = await signedFileOf(signedHandOut(), json, SIGNER);
  const text = Buffer.from(bytes).toString();
  const altered = (before: string, after: string) =>
    provedFile(Buffer.from(text.replace(before, after))).altered;
  expect(altered("Two loaded rails", "Ten loaded rails")).toEqual(["categories/0/indicators/0"]);
  expect(altered('"takenBy": "', '"takenBy": "A')).toEqual(["takenBy"]);
  expect(altered("\n  ", "\n ")).toEqual(["the file, or its signature"]);
});

test("a snapshot in JSON without the desk's signature of the file proves itself, in the bytes of an export alone", async () => {
  const handOut = signedHandOut(exampleSnapshot, OUTSIDERS);
  const laidOut = (change: (text: string) => string, of = handOut) =>
    provedFile(Buffer.from(change(json.write(of))));
  expect(laidOut((text) => text)).toMatchObject({
    ...{ isSigned: true, isSignedBySnapshotAlone: true, altered: [], key: SIGNER.fingerprint },
    leftOut: redact(exampleSnapshot, OUTSIDERS).leftOut,
  });
  expect(laidOut((text) => text.replace("Baghdad", "Bagdad")).altered).toEqual(["categories/0/indicators/1"]);
  const changes: [name: string, change: (text: string) => string, of?: HandOut][] = [
    ["another count", (text) => text.replace('"names":', '"rationales":')],
    ["a member twice", (text) => text.replace('  "desk": {', '  "desk": { "name": "Forged" },\n  "desk": {')],
    ["spaces", (text) => text.replace('": ', '":  ')],
    ["an escape", (text) => text.replace("Baghdad", "\\u0042aghdad")],
    ["a line more", (text) => `${text}\n`],
    ["another digest", (text) => text.replace(/"digest": "./, '"digest": "x'), signedHandOut()],
    ["no digest", (text) => text.replace(/ *"digest": .*\n/, ""), signedHandOut()],
    ["another outline", (text) => text.replace(/("desk": ")[0-9a-f]{8}/, "$1deadbeef"), signedHandOut()],
  ];
  for (const [name, change, of] of changes) {
    const { isSigned, altered } = laidOut(change, of);
    expect(isSigned && altered.length === 0, name).toBe(false);
  }
});

test("one document has one proof: what is all there is not proved part by part", () => {
  const { proof, ...content } = signedHandOut();
  if (!proof) throw new Error("The example is signed.");
  const { digest: _, ...whole } = content;
  const byParts = Object.fromEntries(
    Object.keys(whole).map((name) => [name, givenFor(0, secretOf(String(proof.parts), name), () => false)]),
  );
  expect(provedParts(whole, byParts)).toMatchObject({ digest: "", faults: [{ is: "unreadable" }] });
});

test("a copy that left out what belongs to every copy, such as its marking, is altered", () => {
  const cover = { title: "Brief", note: null, marking: "TLP:RED" };
  const { proof, digest: _, ...content } = signedHandOut({ ...exampleSnapshot, cover });
  const parts = givenFor(content, proof?.parts as string, ([name]) => name === "cover");
  const { cover: __, ...rest } = content;
  const stripped = provedFile(Buffer.from(JSON.stringify({ ...rest, proof: { ...proof, parts } })));
  expect(stripped.altered).toContain("cover (missing)");
});

test("a file without any signature is not signed, whatever is in it", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(provedFile(bytes)).toMatchObject({ isSigned: false, altered: [], key: null });
    }),
  );
});

test("sections that are left out are gone from every format of text", async () => {
  const handOut = signedHandOut(exampleSnapshot, { ...EVERYTHING, sections: [] });
  expect(Object.keys(handOut.leftOut ?? {})).toContain("posture");
  expect(EXPORT_SECTIONS.length).toBeGreaterThan(3);
  for (const format of FORMATS) {
    const text = Buffer.from(await fileOf(handOut, format)).toString();
    for (const gone of ["Launch rails", "held by", "Chatter"]) expect(text, format.name).not.toContain(gone);
  }
});
