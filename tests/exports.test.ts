import { expect, test } from "vitest";
import { readSources, type Sources } from "./sources";

const EXPORTED = /^export (?:async )?(?:const|function\*?|class|type|interface) (\w+)/gm;

/** What the framework calls by its name. */
const CALLED_BY_NEXT = [
  "metadata",
  "generateMetadata",
  "viewport",
  "GET",
  "POST",
  "register",
  "onRequestError",
];

/** What files export and no other file has a word of, tests included. */
function unusedExportsIn(sources: Sources): string[] {
  const filesWith = new Map<string, number>();
  for (const text of sources.values())
    for (const word of new Set(text.match(/\w+/g))) filesWith.set(word, (filesWith.get(word) ?? 0) + 1);
  return [...sources].flatMap(([path, text]) =>
    [...text.matchAll(EXPORTED)]
      .map(([, name = ""]) => name)
      .filter((name) => filesWith.get(name) === 1 && !CALLED_BY_NEXT.includes(name))
      .map((name) => `${path}: ${name}`),
  );
}

test("what a file exports is used by another one", () => {
  expect(unusedExportsIn(readSources())).toEqual([]);
});

test("an export of which no other file has a word is found", () => {
  const files = {
    "domain/a.ts": "export const used = 1;\nexport type Spare = string;\nexport const GET = 2;",
    "domain/b.ts": 'import { used } from "./a";',
  };
  expect(unusedExportsIn(new Map(Object.entries(files)))).toEqual(["domain/a.ts: Spare"]);
});
