import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sigacts } from "@/formats/import/sigacts";
import { UnreadableFile } from "@/formats/importer";
import { IMPORTERS } from "@/formats/importers";
import { fileOf, refusalOf, rowsOf } from "./files";

/** Bytes without any sense, and the example of a format in which some bytes were taken out and others put in. */
const spoilt = (example: string) => {
  const bytes = Buffer.from(example);
  return fc
    .array(
      fc.record({
        at: fc.nat(bytes.length),
        out: fc.nat(40),
        put: fc.oneof(
          fc.uint8Array({ maxLength: 6 }),
          fc
            .constantFrom('"', "\n", ",", "\t", "{", "]", "<", "&x;", "\0", "-", "9".repeat(30))
            .map((text) => Buffer.from(text)),
        ),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((cuts) =>
      cuts.reduce(
        (text, { at, out, put }) => Buffer.concat([text.subarray(0, at), put, text.subarray(at + out)]),
        bytes,
      ),
    );
};

describe.each(IMPORTERS)("$name", (importer) => {
  test("turns any bytes into rows, or into a refusal with position and reason", async () => {
    const bytes = fc.oneof(
      { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }) },
      { weight: 4, arbitrary: spoilt(importer.example) },
    );
    await fc.assert(
      fc.asyncProperty(bytes, fc.constantFrom(7, 65536), async (file, chunk) => {
        try {
          for (const row of await rowsOf(importer, fileOf(file, chunk))) {
            if (row.ok) expect(refusalOf(row.content)).toBeUndefined();
            else expect(row.problems.every(({ message }) => message !== "")).toBe(true);
          }
        } catch (error) {
          if (!(error instanceof UnreadableFile)) throw error;
          expect(error.message).not.toBe("");
          expect(error.place).not.toBe("");
        }
      }),
      { numRuns: 300 },
    );
  });
});

test("a city of invisible letters is no place", async () => {
  const file = fileOf(
    Buffer.from("time,event_type,target,city\n2007-01-01 00:05:00,Mortar,Coalition  \u0001,\u0001\n"),
  );
  const [row] = await rowsOf(sigacts, file);
  expect(row).toMatchObject({ ok: true, content: { incident: { place: "Iraq" } } });
});
