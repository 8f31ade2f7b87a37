import { readdirSync, readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sealed } from "@/domain/digest";
import { json, placeOfSyntaxError } from "@/formats/json";
import { SCHEMA_FILES } from "@/formats/json-schema";
import { boardWithoutNumber, hostileText, snapshotSaying } from "./snapshots";

const read = async (text: string) => json.read?.(Buffer.from(text));
const written = async () => json.write(json.example);

const ajv = new Ajv2020({ strict: true, allErrors: true });
addFormats.default(ajv);
const isValid = ajv.compile(
  JSON.parse(readFileSync(`public/schemas/${json.example.schema.replace("watchfloor-", "")}.json`, "utf8")),
);

test("any snapshot survives writing and reading JSON", async () => {
  await fc.assert(
    fc.asyncProperty(hostileText, async (text) => {
      const snapshot = snapshotSaying(text);
      expect(await read(await json.write(snapshot))).toEqual({ ok: true, value: snapshot });
    }),
  );
});

test("the same snapshot with its keys in another order is the same bytes", async () => {
  const reversed = Object.fromEntries(Object.entries(json.example).reverse()) as typeof json.example;
  expect(await json.write(reversed)).toBe(await written());
});

test("it starts with its schema and number, and ends with its digest", async () => {
  expect(Object.keys(JSON.parse(await written()))).toEqual([
    ...["schema", "number", "id", "desk", "takenAt", "takenBy", "revision", "effectiveAt", "knownAt"],
    ...["policy", "posture", "categories", "digest"],
  ]);
});

describe("the published schema", () => {
  test("is the program's own schema (npm run schema)", () => {
    const files = readdirSync("public/schemas").map((name) => `public/schemas/${name}`);
    expect(files.sort()).toEqual([...SCHEMA_FILES.keys()].sort());
    for (const [file, text] of SCHEMA_FILES) expect(readFileSync(file, "utf8")).toBe(text);
  });

  test("accepts what is exported", async () => {
    isValid(JSON.parse(await written()));
    expect(isValid.errors ?? []).toEqual([]);
  });

  test("accepts a board without a number, and so does the program", async () => {
    const text = await json.write(boardWithoutNumber());
    expect(isValid(JSON.parse(text))).toBe(true);
    expect(await read(text)).toEqual({ ok: true, value: boardWithoutNumber() });
  });

  test("accepts a snapshot older than the tempo, and so does the program", async () => {
    const { digest: _, ...content } = json.example;
    const categories = content.categories.map((category) => ({
      ...category,
      incidents: { week: category.incidents.week, usual: category.incidents.usual },
    }));
    const earlier = sealed({ ...content, categories });
    const text = await json.write(earlier);
    expect(isValid(JSON.parse(text))).toBe(true);
    expect(await read(text)).toEqual({ ok: true, value: earlier });
  });

  test.each([
    ["a level of 6", '"level": 4', '"level": 6'],
    ["an instant without its zone", "06:20:30.250Z", "06:20:30.250"],
    ["a field that it does not know", '"number": 8', '"number": 8, "colour": "red"'],
  ])("refuses %s", async (_, good, bad) => {
    expect(isValid(JSON.parse((await written()).replace(good, bad)))).toBe(false);
  });
});

describe("an invalid snapshot is refused, with the reason", () => {
  const broken = async (good: string, bad: string) => {
    const text = (await written()).replace(good, bad);
    expect(text).not.toBe(await written());
    return read(text);
  };

  test("a syntax error by line and column", async () => {
    expect(await broken('"number": 8', '"number": x')).toMatchObject({
      problems: [{ field: "", message: expect.stringContaining("line 3, column 13") }],
    });
  });

  test("a truncated text by its end", async () => {
    expect(await read('{\r\n  "a": [1,\r\n')).toMatchObject({
      problems: [{ message: expect.stringContaining("line 3, column 1") }],
    });
  });

  test("the first invalid character, wherever it is", async () => {
    const document = JSON.stringify(["text", 12, { a: [true, null, -1.5e3] }], null, 1);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: document.length }), async (at) => {
        const isInText = (document.slice(0, at).match(/"/g)?.length ?? 0) % 2 === 1;
        fc.pre(!isInText);
        const before = document.slice(0, at).split("\n");
        const place = `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
        const outcome = await read(`${document.slice(0, at)}?${document.slice(at)}`);
        expect(outcome).toMatchObject({ problems: [{ message: expect.stringMatching(`${place}$`) }] });
      }),
    );
  });

  test("another document by its schema", async () => {
    expect(await read('{"schema": "watchfloor-snapshot-0"}')).toMatchObject({
      problems: [{ field: "schema" }],
    });
    expect(await read("[]")).toMatchObject({ problems: [{ field: "schema" }] });
  });

  test("a wrong value by its path", async () => {
    expect(await broken('"staleCount": 1', '"staleCount": "one"')).toMatchObject({
      problems: [{ field: "categories.0.freshness.staleCount" }],
    });
  });

  test("changed content by its digest", async () => {
    expect(await broken("Chatter goes on.", "All is calm.")).toMatchObject({
      problems: [{ field: "digest" }],
    });
  });
});

test.each([
  ["{", 1, 2],
  ["[1,]", 1, 4],
  ['{"a": 1,\n "b" 2}', 2, 6],
  ['{\r\n"a": tru}', 2, 9],
  ["", 1, 1],
  ["{} {}", 1, 4],
])("%j has its syntax error at line %i, column %i", (text, line, column) => {
  expect(placeOfSyntaxError(text)).toEqual({ line, column });
});

test("an invalid character is found wherever it is", () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 40 }), fc.nat(), (numbers, pick) => {
      const lines = numbers.map((number) => `${number}`);
      const at = pick % lines.length;
      const text = `[\n${lines.map((line, i) => (i === at ? `#${line}` : line)).join(",\n")}\n]`;
      expect(placeOfSyntaxError(text)).toEqual({ line: at + 2, column: 1 });
    }),
  );
});
