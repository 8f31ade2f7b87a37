import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { zippedAround, zippedWith } from "@/scripts/server/zipped-pieces";

const bytes = (text: string) => Buffer.from(text);

test("any pieces with any words between them are unpacked as they are, whose check gzip verifies", () => {
  const pieces = fc.array(fc.string({ unit: "grapheme", maxLength: 2_000 }), {
    minLength: 1,
    maxLength: 8,
  });
  const words = fc.array(fc.stringMatching(/^[\w-]{22}$/), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(pieces, words, (texts, each) => {
      const parts = texts.map(bytes);
      const zipped = zippedAround(parts, 22);
      for (const nonce of each)
        expect(gunzipSync(Buffer.concat(zippedWith(parts, zipped, bytes(nonce)))).toString()).toBe(
          texts.join(nonce),
        );
    }),
  );
});
