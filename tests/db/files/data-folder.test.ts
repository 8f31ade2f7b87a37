import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addCategory } from "@/db/commands/add-category";
import { actingAs, type Desk } from "@/db/desk";
import { filesOf } from "@/db/files/data-folder";
import { readCategories } from "@/db/queries/definition/category";
import { EMPTY_DESK, type Seed } from "@/db/seed/empty";
import { createDesk, openDesk } from "@/db/sqlite/desk";
import { DatabaseRefused } from "@/db/store";
import { accepted, categoryForm } from "@/tests/drafts";
import { temporaryFolder } from "@/tests/temporary-folder";

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

const opened: Desk[] = [];
afterEach(async () => {
  for (const desk of opened.splice(0)) await desk.store.close();
});

async function kept(opening: Promise<Desk>): Promise<Desk> {
  const desk = await opening;
  opened.push(desk);
  return desk;
}

const namesIn = async (desk: Desk) =>
  (await desk.store.read(readCategories)).map((category) => category.name);
const closed = async (opening: Promise<Desk>) => (await opening).store.close();

describe("a desk whose database is gone", () => {
  test.each([
    ["missing", () => rmSync(filesOf(folder).database)],
    ["empty", () => writeFileSync(filesOf(folder).database, "")],
  ])("is not replaced by a new one: the file is %s", async (_, lose) => {
    await closed(createDesk(folder, EMPTY_DESK));
    lose();
    const before = readdirSync(folder);
    await expect(openDesk(folder)).rejects.toThrow(DatabaseRefused);
    await expect(createDesk(folder, EMPTY_DESK)).rejects.toThrow(/missing or empty.*npm run restore/);
    expect(readdirSync(folder)).toEqual(before);
  });

  test("is created again once its owner has given it up, and no old log is applied to it", async () => {
    const old = await kept(createDesk(folder, EMPTY_DESK));
    accepted(await addCategory(actingAs(old, "Ada"), categoryForm({ name: "Of the old desk" })));
    const { database, marker, beside } = filesOf(folder);
    expect(beside.every((file) => existsSync(file))).toBe(true);
    for (const file of [database, marker]) rmSync(file);
    expect(await namesIn(await kept(createDesk(folder, EMPTY_DESK)))).toHaveLength(5);
  });
});

describe("creating a desk", () => {
  test("leaves nothing that looks like a desk when it is interrupted, and succeeds the next time", async () => {
    const broken: Seed = {
      ...EMPTY_DESK,
      async fill(desk, setClock) {
        await EMPTY_DESK.fill(desk, setClock);
        throw new Error("The power failed");
      },
    };
    await expect(createDesk(folder, broken)).rejects.toThrow("The power failed");
    expect(existsSync(filesOf(folder).database)).toBe(false);
    expect(existsSync(filesOf(folder).marker)).toBe(false);
    await expect(openDesk(folder)).rejects.toThrow(/There is no desk/);
    expect(await namesIn(await kept(createDesk(folder, EMPTY_DESK)))).toHaveLength(5);
  });

  test("removes what a killed creation left behind", async () => {
    const { database } = filesOf(folder);
    for (const left of [`${database}.new`, `${database}.new-wal`, `${database}.new-shm`])
      writeFileSync(left, "half a desk");
    expect(await namesIn(await kept(createDesk(folder, EMPTY_DESK)))).toHaveLength(5);
    expect(readdirSync(folder).filter((name) => name.includes(".new"))).toEqual([]);
  });

  test("is refused where a desk exists, which is not changed", async () => {
    const desk = await kept(createDesk(folder, EMPTY_DESK));
    accepted(await addCategory(actingAs(desk, "Ada"), categoryForm({ name: "Elections" })));
    await expect(createDesk(folder, EMPTY_DESK)).rejects.toThrow(/already.*left as it is/);
    expect(await namesIn(desk)).toContain("Elections");
  });
});

test("reopening a desk finds what was written, and the same desk", async () => {
  const desk = await createDesk(folder, EMPTY_DESK);
  accepted(await addCategory(actingAs(desk, "Ada"), categoryForm({ name: "Elections" })));
  const { profile } = desk;
  await desk.store.close();
  const again = await kept(openDesk(folder));
  expect(again.profile).toEqual(profile);
  expect(await namesIn(again)).toContain("Elections");
});

test("a desk copied without its marker gets one when it is opened", async () => {
  await closed(createDesk(folder, EMPTY_DESK));
  rmSync(filesOf(folder).marker);
  await closed(openDesk(folder));
  rmSync(filesOf(folder).database);
  await expect(createDesk(folder, EMPTY_DESK)).rejects.toThrow(DatabaseRefused);
});
