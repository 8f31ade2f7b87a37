import { copyFileSync } from "node:fs";
import SqliteDatabase from "better-sqlite3";
import { expect, test } from "vitest";
import { recordedAssessment } from "@/tests/drafts";
import { attackFile, messagesOfRecordIn, sealedDesk } from "../../record/sealed-desk";

test.each<[what: string, says: RegExp, ...statements: string[]]>([
  [
    "the last entries are cut off, and the counter is turned back",
    /are missing\. The end was cut off/,
    "delete from watch_log where seq > 9",
    "delete from seals where revision > 9",
    "update sqlite_sequence set seq = 9 where name = 'watch_log'",
  ],
  [
    "a text is replaced by the same letters as bytes",
    /^incidents .* is not as entry/,
    "update incidents set description = null",
    "pragma writable_schema = on",
    "update sqlite_master set sql = replace(sql, 'STRICT', '') where name = 'incidents'",
    "pragma writable_schema = reset",
    "update incidents set description = x'41'",
  ],
])("a forged record is detected when %s", async (_, says, ...statements) => {
  const { file, desk } = await sealedDesk();
  await desk.store.close();
  attackFile(file, ...statements);
  expect((await messagesOfRecordIn(file))[0]).toMatch(says);
});

test("an older copy of the database replaces it", async () => {
  const { file, desk, indicatorId } = await sealedDesk();
  copyDatabase(file, `${file}.old`);
  await recordedAssessment(desk, indicatorId, { level: "1" });
  await desk.store.close();
  copyFileSync(`${file}.old`, file);
  expect((await messagesOfRecordIn(file))[0]).toMatch(/is missing\. The end was cut off/);
});

function copyDatabase(from: string, to: string) {
  const connection = new SqliteDatabase(from);
  connection.exec(`vacuum into '${to}'`);
  connection.close();
}

test("VACUUM changes nothing under the seals", async () => {
  const { file, desk } = await sealedDesk();
  await desk.store.close();
  attackFile(file, "vacuum");
  expect(await messagesOfRecordIn(file)).toEqual([]);
});
