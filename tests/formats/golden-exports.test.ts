import { execFileSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { isDigestRight, textDigestOf } from "@/domain/digest";
import { temporaryFolder } from "../temporary-folder";
import { GOLDEN, goldenExports } from "./golden-exports";

const SUMS = "SHA256SUMS";
const goldenFiles = () => readdirSync(GOLDEN).filter((name) => name !== SUMS);
const goldenText = (name: string) => readFileSync(join(GOLDEN, name), "utf8");

test("a stored snapshot and a stored brief are always exported to the same bytes, in every format", async () => {
  const exports = await goldenExports();
  const names = Object.keys(exports).sort();
  for (const name of names) await expect(exports[name], name).toMatchFileSnapshot(`golden/${name}`);
  const sums = names.map((name) => `${textDigestOf(exports[name] ?? "")}  ${name}\n`);
  await expect(sums.join("")).toMatchFileSnapshot(`golden/${SUMS}`);
  expect(goldenFiles().sort()).toEqual(names);
});

test.each(["snapshot-1.json", "handover-1.json"])("%s has the digest of its content", (name) => {
  expect(isDigestRight(JSON.parse(goldenText(name)))).toBe(true);
});

/** Changes in a copy of the program: its file, and what is replaced by what. */
type Edits = Record<string, [before: string | RegExp, after: string][]>;

const ANOTHER_SCALE: Edits = {
  "domain/alert-level.ts": [
    [/level: 4, name: "\w+"/, 'level: 4, name: "High"'],
    [/from:/g, 'advice: "Look twice", from:'],
    ["] as const", '{ level: 6, name: "War", meaning: "", from: 1, shape: "star" },\n] as const'],
  ],
};

/** New documents have a schema of their own, in which a level has another word. */
const ANOTHER_SCHEMA: Edits = {
  "domain/alert-level.ts": [[/level: 4, name: "\w+"/, 'level: 4, name: "High"']],
  "domain/snapshot/document-words.ts": [
    [/SCHEMA = "watchfloor-snapshot-\d+"/, 'SCHEMA = "watchfloor-snapshot-99"'],
    [/SCHEMA = "watchfloor-handover-\d+"/, 'SCHEMA = "watchfloor-handover-99"'],
    [
      "export const DOCUMENT_WORDS = {",
      `const levels = FIRST.levels.map((row) => (row.level === 4 ? { ...row, levelName: "High" } : row));
       export const DOCUMENT_WORDS = {
         "watchfloor-snapshot-99": { ...FIRST, levels },
         "watchfloor-handover-99": { ...FIRST, levels },`,
    ],
  ],
};

/** What a changed copy of the program exports of the stored documents, and whether it sees that a file is one. */
function exportsAfter(edits: Edits): unknown {
  const copy = temporaryFolder();
  for (const part of ["domain", "formats", GOLDEN, `${GOLDEN}-exports.ts`, "tsconfig.json", "package.json"])
    cpSync(part, join(copy, part), { recursive: true });
  symlinkSync(resolve("node_modules"), join(copy, "node_modules"));
  for (const [path, changes] of Object.entries(edits)) {
    const file = join(copy, path);
    let text = readFileSync(file, "utf8");
    for (const [before, after] of changes) {
      expect(text).toMatch(before);
      text = text.replace(before, after);
    }
    writeFileSync(file, text);
  }
  const program = `
    import { goldenExports } from "./tests/formats/golden-exports.ts";
    import { snapshotJson } from "./formats/import/snapshot.ts";
    const documents = await goldenExports();
    const isSeen = snapshotJson.sniff(documents["snapshot-1.json"].slice(0, 400));
    process.stdout.write(JSON.stringify({ documents, isSeen }));`;
  const printed = execFileSync(
    process.execPath,
    ["--import", "tsx", "--input-type=module", "--eval", program],
    {
      cwd: copy,
      encoding: "utf8",
    },
  );
  return JSON.parse(printed);
}

test.each([
  ["a level is renamed, levels get another field, or there is one more", ANOTHER_SCALE],
  ["new documents have another schema with another word", ANOTHER_SCHEMA],
])("they still are when %s", (_, edits) => {
  const documents = Object.fromEntries(goldenFiles().map((name) => [name, goldenText(name)]));
  expect(exportsAfter(edits)).toEqual({ documents, isSeen: true });
});
