import { join } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { expect, test } from "vitest";
import { failureOf } from "@/db/sqlite/failure";
import { temporaryFolder } from "@/tests/temporary-folder";

const sqlite = (code: string) => new SqliteDatabase.SqliteError("it failed", code);
const system = (code: string) => Object.assign(new Error("it failed"), { code });

test.each([
  [sqlite("SQLITE_FULL"), "full"],
  [system("ENOSPC"), "full"],
  [system("EDQUOT"), "full"],
  [sqlite("SQLITE_BUSY"), "busy"],
  [sqlite("SQLITE_BUSY_SNAPSHOT"), "busy"],
  [sqlite("SQLITE_LOCKED"), "busy"],
  [sqlite("SQLITE_CORRUPT"), "damaged"],
  [sqlite("SQLITE_CORRUPT_INDEX"), "damaged"],
  [sqlite("SQLITE_NOTADB"), "damaged"],
  [sqlite("SQLITE_IOERR_SHORT_READ"), "damaged"],
  [sqlite("SQLITE_READONLY"), "unwritable"],
  [sqlite("SQLITE_CANTOPEN"), "unwritable"],
  [system("EROFS"), "unwritable"],
  [system("EACCES"), "unwritable"],
  [sqlite("SQLITE_IOERR_FSYNC"), "failing"],
  [sqlite("SQLITE_IOERR_READ"), "failing"],
  [new Error("wrapped", { cause: sqlite("SQLITE_FULL") }), "full"],
  [sqlite("SQLITE_CONSTRAINT_TRIGGER"), undefined],
  [new Error("a bug"), undefined],
  ["no error at all", undefined],
])("%s is taken for: %s", (error, failure) => {
  expect(failureOf(error, join(temporaryFolder(), "a.db"))).toBe(failure);
});

test("a disk error in a missing folder is not a full disk", () => {
  expect(failureOf(sqlite("SQLITE_IOERR_WRITE"), join(temporaryFolder(), "gone/a.db"))).toBe("failing");
});
