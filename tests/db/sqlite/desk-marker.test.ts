import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesOf } from "@/db/files/data-folder";
import { EMPTY_DESK } from "@/db/seed/empty";
import { createDesk, openDesk } from "@/db/sqlite/desk";
import { DatabaseRefused } from "@/db/store";
import { deskInAFolder } from "../../desk-in-a-folder";
import { temporaryFolder } from "../../temporary-folder";

/** Every file of a folder but what SQLite keeps beside an open database, with its content. */
const contentOf = (folder: string) =>
  readdirSync(folder)
    .filter((name) => !/-(wal|shm)$/.test(name))
    .sort()
    .map((name) => [name, readFileSync(join(folder, name)).toString("base64")]);

async function closedDesk() {
  const made = await deskInAFolder();
  await made.desk.store.close();
  return { ...made, marker: filesOf(made.folder).marker };
}

test.each([
  ["empty", ""],
  ["cut off", '{ "desk": "0190'],
  ["no set of fields", "[]"],
  ["nothing", "null"],
  ["without the desk", '{ "database": "watchfloor.db" }'],
])("a desk.json that is %s is refused with what to do, and nothing is changed", async (_, text) => {
  const { folder, marker } = await closedDesk();
  writeFileSync(marker, text);
  const before = contentOf(folder);
  await expect(openDesk(folder)).rejects.toThrow(DatabaseRefused);
  await expect(openDesk(folder)).rejects.toThrow(
    /desk\.json is damaged.*Nothing was changed.*remove .*desk\.json/,
  );
  expect(contentOf(folder)).toEqual(before);
});

test("a database of another desk is refused with both names, and nothing is changed", async () => {
  const { folder, file, desk } = await closedDesk();
  const otherFolder = temporaryFolder();
  const other = await createDesk(otherFolder, EMPTY_DESK);
  await other.store.close();
  copyFileSync(filesOf(otherFolder).database, file);
  const before = contentOf(folder);
  await expect(openDesk(folder)).rejects.toThrow(
    new RegExp(
      `belongs to the desk ${desk.profile.id}.* of the desk ${other.profile.id}.*Nothing was changed`,
    ),
  );
  expect(contentOf(folder)).toEqual(before);
});

test("a removed desk.json is rewritten for the existing database", async () => {
  const { folder, marker, desk } = await closedDesk();
  writeFileSync(marker, "garbled");
  rmSync(marker);
  await (await openDesk(folder)).store.close();
  expect(JSON.parse(readFileSync(marker, "utf8"))).toMatchObject({ desk: desk.profile.id });
});
