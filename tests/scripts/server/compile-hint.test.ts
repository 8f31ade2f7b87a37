import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hintFirstScripts } from "@/scripts/server/compile-hint";
import { temporaryFolder } from "@/tests/temporary-folder";

test("the scripts that every page runs first have the hint once, and others have none", () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "static"));
  writeFileSync(join(folder, "build-manifest.json"), JSON.stringify({ rootMainFiles: ["static/first.js"] }));
  for (const name of ["first", "later"]) writeFileSync(join(folder, `static/${name}.js`), "run()");
  hintFirstScripts(folder);
  hintFirstScripts(folder);
  const script = (name: string) => readFileSync(join(folder, `static/${name}.js`), "utf8");
  expect(script("first")).toBe("//# allFunctionsCalledOnLoad\nrun()");
  expect(script("later")).toBe("run()");
});
