import { describe, expect, test } from "vitest";
import { editCategory } from "@/db/commands/edit-category";
import { editIndicator } from "@/db/commands/edit-indicator";
import { moveDefinition } from "@/db/commands/move-definition";
import { retireDefinition } from "@/db/commands/retire-definition";
import { categoryBook, indicatorBook } from "@/db/definitions";
import type { Desk } from "@/db/desk";
import { deskInAFolder } from "../../desk-in-a-folder";
import { accepted, addedIndicator, categoryForm, expectRefused, indicatorForm } from "../../drafts";
import { FIVE, readOrder, retirement } from "./board-order";

describe("a move", () => {
  const moving = (desk: Desk, id: string, version: number, direction: string) => () =>
    moveDefinition(desk, categoryBook, { id, version, direction });

  test("swaps places with the visible neighbour, skipping retired ones in between", async () => {
    const { desk } = await deskInAFolder();
    accepted(await retireDefinition(desk, categoryBook, retirement("kidnapping", 1)));
    accepted(await moving(desk, "cyber-insider", 1, "up")());
    expect(await readOrder(desk)).toEqual(["rockets", "cyber-insider", "kidnapping", "drones", "shipping"]);
    accepted(await moving(desk, "rockets", 1, "down")());
    expect((await readOrder(desk)).slice(0, 2)).toEqual(["cyber-insider", "rockets"]);
  });

  test("is no conflict for whoever edits or moves the neighbour, whose new place is kept", async () => {
    const { desk } = await deskInAFolder();
    accepted(await moving(desk, "drones", 1, "up")());
    const edited = accepted(await editCategory(desk, categoryForm({ id: "rockets", version: 1 })));
    expect(edited).toMatchObject({ version: 3, position: 2, name: "Elections" });
    accepted(await moving(desk, "drones", 1, "down")());
    expect(await readOrder(desk)).toEqual(FIVE);
    await expectRefused(desk, moving(desk, "rockets", 1, "down"), { field: "", kind: "conflict" });
    await expectRefused(desk, moving(desk, "rockets", 9, "down"), { field: "", kind: "conflict" });
    const { id } = await addedIndicator(desk);
    const below = await addedIndicator(desk, { name: "Drills" });
    accepted(await moveDefinition(desk, indicatorBook, { id: below.id, version: 1, direction: "up" }));
    expect(accepted(await editIndicator(desk, indicatorForm({ id, version: 1 }))).position).toBe(2);
  });

  test("is refused at either end, for an unknown id, for a retired one, and as a conflict", async () => {
    const { desk } = await deskInAFolder();
    await expectRefused(desk, moving(desk, "rockets", 1, "up"), {
      field: "direction",
      says: /first already/,
    });
    await expectRefused(desk, moving(desk, "shipping", 1, "down"), {
      field: "direction",
      says: /last already/,
    });
    await expectRefused(desk, moving(desk, "weather", 1, "up"), { field: "id", kind: "unknown" });
    await expectRefused(desk, moving(desk, "drones", 1, "left"), { field: "direction", says: /up, down/ });
    accepted(await retireDefinition(desk, categoryBook, retirement("drones", 1)));
    await expectRefused(desk, moving(desk, "drones", 2, "up"), { field: "id", says: /bring it back/ });
    await expectRefused(desk, moving(desk, "drones", 1, "up"), { field: "", kind: "conflict" });
  });
});
