import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { TEXT_FORMATS } from "@/formats";
import { exampleSnapshot } from "@/formats/example";
import type { Exported } from "@/formats/format";
import { json } from "@/formats/json";
import { signedFileOf } from "@/formats/signed-file";
import { pagesSaying } from "./pages/example-pages";
import { SIGNER, signedHandOut } from "./signed-exports";

/** Canonical JSON by hand: members in the order of their names, no white space. Source: RFC 8785, 3.2. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`).join(",")}}`;
}

/** What the words beside a digest say: the digest, and the members without which it was computed. */
function digestIn(file: string) {
  const words = file.replaceAll(/<[^>]*>|[`\s]+/g, " ").replaceAll(/ +/g, " ");
  const [, before, list = "", after] =
    /([0-9a-f]{64})? ?SHA-256 of the JSON export without its members ([a-z, ]+), as canonical JSON \(RFC 8785\) in UTF-8:? ?([0-9a-f]{64})?/.exec(
      words,
    ) ?? [];
  return { digest: before ?? after, without: list.split(/, | and /) };
}

const EXPORTED: Record<string, Exported> = {
  snapshot: signedHandOut(exampleSnapshot),
  ...pagesSaying("Najaf – ’é"),
};

test.each(Object.entries(EXPORTED))(
  "whoever does by hand what the foot of a signed export says (%s) comes to its digest",
  async (_, exported) => {
    const signed = await signedFileOf(exported, json, SIGNER);
    const whole: Record<string, unknown> = JSON.parse(Buffer.from(signed.bytes).toString());
    expect(Object.keys(whole)).toContain("signature");
    for (const format of TEXT_FORMATS.filter(({ name }) => ["html", "md"].includes(name))) {
      const file = Buffer.from((await signedFileOf(exported, format, SIGNER)).bytes).toString();
      const { digest, without } = digestIn(file);
      expect(without.length, format.name).toBeGreaterThan(1);
      const rest = Object.fromEntries(Object.entries(whole).filter(([name]) => !without.includes(name)));
      expect(createHash("sha256").update(canonical(rest), "utf8").digest("hex"), format.name).toBe(digest);
      expect(digest).toBe(whole.digest);
    }
  },
);
