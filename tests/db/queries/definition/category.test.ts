import { expect, test } from "vitest";
import { moveDefinition } from "@/db/commands/move-definition";
import { retireDefinition } from "@/db/commands/retire-definition";
import { categoryBook } from "@/db/definitions";
import { readCategories, readCategory } from "@/db/queries/definition/category";
import { deskInAFolder } from "../../../desk-in-a-folder";
import { accepted } from "../../../drafts";

test("categories are in board order in their newest version, retired ones included", async () => {
  const { desk } = await deskInAFolder();
  accepted(await moveDefinition(desk, categoryBook, { id: "shipping", version: 1, direction: "up" }));
  accepted(await retireDefinition(desk, categoryBook, { id: "drones", version: 1, reason: "Not ours" }));
  const categories = await desk.store.read(readCategories);
  expect(categories.map((category) => [category.id, category.version, category.isRetired])).toEqual([
    ["rockets", 1, false],
    ["drones", 2, true],
    ["kidnapping", 1, false],
    ["shipping", 2, false],
    ["cyber-insider", 2, false],
  ]);
});

test("a category is read in its newest version; an unknown id gives none", async () => {
  const { desk } = await deskInAFolder();
  accepted(await retireDefinition(desk, categoryBook, { id: "drones", version: 1, reason: "Not ours" }));
  expect(await desk.store.read((view) => readCategory(view, "drones"))).toMatchObject({
    version: 2,
    reason: "Not ours",
  });
  expect(await desk.store.read((view) => readCategory(view, "weather"))).toBeUndefined();
});
