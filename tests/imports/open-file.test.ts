import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { identityOf, openFile } from "@/imports/open-file";
import { temporaryFolder } from "../temporary-folder";

const LONG = "Zürich, Ålesund\n".repeat(40_000);

test.each([
  ["utf-8", Buffer.from(LONG)],
  ["utf-16le", Buffer.from(`\ufeff${LONG}`, "utf16le")],
  ["windows-1252", Buffer.from(LONG, "latin1")],
  ["utf-8", Buffer.from("a")],
  ["utf-8", Buffer.alloc(0)],
])("one reading detects that a file is %s, with its digest", async (encoding, bytes) => {
  const path = join(temporaryFolder(), "file.csv");
  writeFileSync(path, bytes);
  const file = openFile(path);
  let readings = 0;
  const counted = {
    [Symbol.asyncIterator]() {
      readings += 1;
      return file[Symbol.asyncIterator]();
    },
  };
  const fileDigest = createHash("sha256").update(bytes).digest("hex");
  expect(await identityOf(counted)).toMatchObject({ found: { encoding }, fileDigest });
  expect(readings).toBe(1);
});

test("a missing file is refused by name", () => {
  expect(() => openFile("/nowhere/may.csv")).toThrow("There is no file /nowhere/may.csv.");
});
