import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { expect, test } from "vitest";
import { filesOf } from "@/db/files/data-folder";
import { EMPTY_DESK } from "@/db/seed/empty";
import { openWriter } from "@/db/sqlite/connection";
import { createDesk, openDesk } from "@/db/sqlite/desk";
import { rescue } from "@/db/sqlite/rescue-copy";
import { restore } from "@/db/sqlite/restore";
import { addedIndicator, recordedAssessment } from "../../drafts";
import { temporaryFolder } from "../../temporary-folder";
import { rationalesIn } from "./desk-with-backup";

/** A desk in a folder below one that goes away, open and with something recorded. */
async function openedDesk() {
  const above = temporaryFolder();
  const folder = join(above, "desk");
  const desk = { ...(await createDesk(folder, EMPTY_DESK)), actor: "Ada" };
  const { id } = await addedIndicator(desk);
  await recordedAssessment(desk, id, { rationale: "Before the loss.", effectiveAt: "" });
  return { above, folder, desk };
}

const copyIn = (folder: string) =>
  join(folder, readdirSync(folder).find((name) => name.startsWith("watchfloor.db.rescued-")) ?? "none");

test.each<[string, (folder: string) => void, "above" | "folder"]>([
  ["renamed", (folder) => renameSync(folder, `${folder}-moved`), "above"],
  ["removed", (folder) => rmSync(folder, { recursive: true }), "above"],
  [
    "emptied",
    (folder) => {
      rmSync(folder, { recursive: true });
      mkdirSync(folder);
    },
    "folder",
  ],
])(
  "where the folder of an open desk was %s, no new desk is made until its copy is dealt with",
  async (_, lose, place) => {
    const { above, folder, desk } = await openedDesk();
    lose(folder);
    await desk.store.close();
    const copy = copyIn({ above, folder }[place]);
    expect(await rationalesIn(copy)).toEqual(["Before the loss."]);
    await expect(createDesk(folder, EMPTY_DESK)).rejects.toThrow(
      `saved as ${copy}. Nothing was created in its place. If the folder or the database was renamed, rename it back. Otherwise restore the copy: npm run restore -- ${copy}. To start a new desk here instead, move that copy`,
    );
    await (await createDesk(join(above, "other-desk"), EMPTY_DESK)).store.close();
    await restore(folder, copy);
    await (await openDesk(folder)).store.close();
    expect(await rationalesIn(filesOf(folder).database)).toEqual(["Before the loss."]);
  },
);

test("a new desk can be created once the lost one's rescued copy is elsewhere", async () => {
  const { above, folder, desk } = await openedDesk();
  renameSync(folder, `${folder}-moved`);
  await desk.store.close();
  renameSync(copyIn(above), join(temporaryFolder(), "kept.db"));
  await (await createDesk(folder, EMPTY_DESK)).store.close();
  expect(await rationalesIn(filesOf(folder).database)).toEqual([]);
});

test("a folder that was renamed and renamed back opens as before", async () => {
  const { above, folder, desk } = await openedDesk();
  renameSync(folder, `${folder}-moved`);
  await desk.store.close();
  renameSync(`${folder}-moved`, folder);
  await (await openDesk(folder)).store.close();
  expect(await rationalesIn(filesOf(folder).database)).toEqual(["Before the loss."]);
  expect(readdirSync(above)).toHaveLength(2);
});

test("a folder that goes away while its desk is being rescued takes nothing with it", async () => {
  const { above, folder, desk } = await openedDesk();
  await desk.store.close();
  const { database: file } = filesOf(folder);
  const open = openWriter(file);
  const saving = rescue(open, file);
  rmSync(folder, { recursive: true });
  const copy = await saving;
  open.close();
  expect(copy).toBe(copyIn(above));
  expect(await rationalesIn(copy)).toEqual(["Before the loss."]);
});

test("a damaged copy stays beside the database, whatever its folder is called", async () => {
  const folder = join(temporaryFolder(), "watchfloor.db.rescued-2020");
  mkdirSync(folder);
  const { database: file } = filesOf(folder);
  const open = new SqliteDatabase(file);
  open.pragma("journal_mode = WAL");
  open.exec("create table texts (text); create table others (text)");
  open.exec(
    "with recursive n(i) as (values (1) union all select i + 1 from n where i < 200) insert into texts select randomblob(4000) from n",
  );
  open.pragma("wal_checkpoint(TRUNCATE)");
  open.exec("insert into others values ('in the log')");
  truncateSync(file, statSync(file).size / 2);
  const unread = new SqliteDatabase(file);
  const failure = await rescue(unread, file).then(String, String);
  unread.close();
  open.close();
  const copy = /is kept as (\S+)$/.exec(failure)?.[1] ?? failure;
  expect(copy.startsWith(join(folder, "watchfloor.db.damaged-"))).toBe(true);
  expect(existsSync(copy)).toBe(true);
});
