import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { addCategory } from "@/db/commands/add-category";
import { addIndicator } from "@/db/commands/add-indicator";
import { editCategory } from "@/db/commands/edit-category";
import { editIndicator } from "@/db/commands/edit-indicator";
import { retireDefinition } from "@/db/commands/retire-definition";
import { categoryBook, indicatorBook } from "@/db/definitions";
import { actingAs } from "@/db/desk";
import { readIndicatorsOf } from "@/db/queries/definition/indicator";
import { indicatorVersions } from "@/db/tables";
import { deskInAFolder } from "../../desk-in-a-folder";
import { accepted, addedIndicator, categoryForm, expectRefused, indicatorForm } from "../../drafts";
import { FIVE, readOrder, retirement } from "./board-order";

describe("a new category", () => {
  test("goes to the end of the board, in its first version", async () => {
    const { desk } = await deskInAFolder();
    const added = accepted(await addCategory(desk, categoryForm()));
    expect(added).toMatchObject({ version: 1, change: "added", isRetired: false, recordedBy: "Ada" });
    expect(await readOrder(desk)).toEqual([...FIVE, added.id]);
  });

  test("needs a name that no other category has, in any case; a retired one frees its name", async () => {
    const { desk } = await deskInAFolder();
    const adding = () => addCategory(desk, categoryForm({ name: "ROCKETS" }));
    await expectRefused(desk, adding, { field: "name", says: /taken/ });
    accepted(await retireDefinition(desk, categoryBook, retirement("rockets", 1)));
    accepted(await adding());
  });

  test("is refused with every invalid field named", async () => {
    const { desk } = await deskInAFolder();
    await expectRefused(desk, () => addCategory(desk, categoryForm({ horizonDays: "0" })), {
      field: "horizonDays",
    });
  });
});

describe("a new indicator", () => {
  test("goes to the end of its category", async () => {
    const { desk } = await deskInAFolder();
    for (const name of ["Rails", "Drills"]) await addedIndicator(desk, { name });
    const indicators = await desk.store.read((view) => readIndicatorsOf(view, "rockets"));
    expect(indicators.map((i) => [i.name, i.position])).toEqual([
      ["Rails", 1],
      ["Drills", 2],
    ]);
  });

  test("is refused in an unknown or retired category, and under a sibling's name", async () => {
    const { desk } = await deskInAFolder();
    await addedIndicator(desk);
    const adding = (categoryId: string) => () => addIndicator(desk, categoryId, indicatorForm());
    await expectRefused(desk, adding("weather"), { field: "categoryId", kind: "unknown" });
    await expectRefused(desk, adding("rockets"), { field: "name", says: /taken/ });
    accepted(await adding("drones")());
    accepted(await retireDefinition(desk, categoryBook, retirement("shipping", 1)));
    await expectRefused(desk, adding("shipping"), { field: "categoryId", says: /bring it back/ });
  });
});

describe("an edit", () => {
  test("is a new version with its reason, beside the old one", async () => {
    const { desk } = await deskInAFolder();
    const { id } = await addedIndicator(desk);
    const draft = indicatorForm({ id, version: "1", place: "Mosul", reason: "Moved" });
    const edited = accepted(await editIndicator(desk, draft));
    expect(edited).toMatchObject({
      id,
      version: 2,
      change: "edited",
      place: "Mosul",
      reason: "Moved",
      position: 1,
    });
    const v = indicatorVersions;
    const versions = await desk.store.read(({ db }) =>
      db
        .select({ version: v.version, place: v.place })
        .from(v)
        .where(eq(v.indicatorId, id))
        .orderBy(v.version),
    );
    expect(versions).toEqual([
      { version: 1, place: "Kirkuk" },
      { version: 2, place: "Mosul" },
    ]);
  });

  test("may keep its own name, but not take that of another", async () => {
    const { desk } = await deskInAFolder();
    const editing = (name: string, version: number) => () =>
      editCategory(desk, categoryForm({ id: "rockets", version, name }));
    accepted(await editing("Rockets", 1)());
    await expectRefused(desk, editing("drones", 2), { field: "name", says: /taken/ });
    const { id } = await addedIndicator(desk);
    await addedIndicator(desk, { name: "Drills" });
    const renaming = () => editIndicator(desk, indicatorForm({ id, version: 1, name: "Drills" }));
    await expectRefused(desk, renaming, { field: "name", says: /taken/ });
  });

  test("is refused for an unknown id, and with every invalid field named", async () => {
    const { desk } = await deskInAFolder();
    const editing = (changes: object) => () =>
      editCategory(desk, categoryForm({ id: "rockets", version: 1, ...changes }));
    await expectRefused(desk, editing({ id: "weather" }), { field: "id", kind: "unknown" });
    await expectRefused(desk, editing({ version: "one" }), { field: "version" });
    await expectRefused(desk, editing({ reviewHours2: "0" }), { field: "reviewHours2" });
    const unknown = () => editIndicator(desk, indicatorForm({ id: "none", version: 1 }));
    await expectRefused(desk, unknown, { field: "id", kind: "unknown" });
  });

  test("of an outdated version is a conflict, and returns the newer one", async () => {
    const { desk } = await deskInAFolder();
    const { id } = await addedIndicator(desk);
    const newer = accepted(
      await editIndicator(actingAs(desk, "Bo"), indicatorForm({ id, version: 1, place: "Mosul" })),
    );
    const editing = () => editIndicator(desk, indicatorForm({ id, version: 1, place: "Erbil" }));
    expect(
      await expectRefused(desk, editing, { field: "", kind: "conflict", says: /Bo saved/ }),
    ).toMatchObject({ newer });
    const category = accepted(await editCategory(desk, categoryForm({ id: "drones", version: 1 })));
    const again = () => editCategory(desk, categoryForm({ id: "drones", version: 1 }));
    expect(await expectRefused(desk, again, { field: "", kind: "conflict" })).toMatchObject({
      newer: category,
    });
  });
});

test("a retired definition cannot be edited until it is brought back, so that it shows who retired it", async () => {
  const { desk } = await deskInAFolder();
  const { id } = await addedIndicator(desk);
  accepted(await retireDefinition(desk, indicatorBook, retirement(id, 1)));
  accepted(await retireDefinition(desk, categoryBook, retirement("drones", 1)));
  const editing = () => editIndicator(desk, indicatorForm({ id, version: 2, place: "Mosul" }));
  await expectRefused(desk, editing, { field: "id", says: /indicator is retired; bring it back first/ });
  const renaming = () => editCategory(desk, categoryForm({ id: "drones", version: 2 }));
  await expectRefused(desk, renaming, { field: "id", says: /category is retired; bring it back first/ });
});
