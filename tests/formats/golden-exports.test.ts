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

/** What a copy of the program exports whose scale of levels has another word, another field and another level. */
function exportsWithAnotherScale(): unknown {
  const copy = temporaryFolder();
  for (const part of ["domain", "formats", GOLDEN, `${GOLDEN}-exports.ts`, "tsconfig.json", "package.json"])
    cpSync(part, join(copy, part), { recursive: true });
  symlinkSync(resolve("node_modules"), join(copy, "node_modules"));
  const scale = join(copy, "domain/alert-level.ts");
  const before = readFileSync(scale, "utf8");
  const after = before
    .replace('name: "Severe"', 'name: "High"')
    .replaceAll("from:", 'advice: "Look twice", from:')
    .replace("] as const", '{ level: 6, name: "War", meaning: "", from: 1, shape: "star" },\n] as const');
  expect(after.match(/High|advice|War/g)).toHaveLength(8);
  writeFileSync(scale, after);
  const program =
    'import { goldenExports } from "./tests/formats/golden-exports.ts"; process.stdout.write(JSON.stringify(await goldenExports()));';
  const told = execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", program], {
    cwd: copy,
    encoding: "utf8",
  });
  return JSON.parse(told);
}

test("they still are when a level is renamed, levels get another field, or there is one more", () => {
  expect(exportsWithAnotherScale()).toEqual(
    Object.fromEntries(goldenFiles().map((name) => [name, goldenText(name)])),
  );
});
