import { describe, expect, test } from "vitest";
import { addCategory } from "@/db/commands/add-category";
import { restoreDefinition, retireDefinition } from "@/db/commands/retire-definition";
import { categoryBook, indicatorBook } from "@/db/definitions";
import { readIndicator } from "@/db/queries/definition/indicator";
import { deskInAFolder } from "../../desk-in-a-folder";
import { accepted, addedIndicator, categoryForm, expectRefused } from "../../drafts";
import { retirement } from "./board-order";

describe("retiring and bringing back", () => {
  test("are versions with a reason, and keep everything else", async () => {
    const { desk } = await deskInAFolder();
    const { id } = await addedIndicator(desk);
    const retired = accepted(await retireDefinition(desk, indicatorBook, retirement(id, 1)));
    expect(retired).toMatchObject({
      version: 2,
      change: "retired",
      isRetired: true,
      reason: "Not ours any more",
    });
    const back = accepted(
      await restoreDefinition(desk, indicatorBook, { ...retirement(id, 2), reason: "Ours again" }),
    );
    expect(back).toMatchObject({
      version: 3,
      change: "restored",
      isRetired: false,
      reason: "Ours again",
      place: "Kirkuk",
    });
    expect(await desk.store.read((view) => readIndicator(view, id))).toEqual(back);
  });

  test("are refused for an unknown id, without a reason, when already done, and as a conflict", async () => {
    const { desk } = await deskInAFolder();
    const retiring =
      (id: string, version: number, reason = "Old") =>
      () =>
        retireDefinition(desk, categoryBook, { id, version, reason });
    const restoring = (version: number) => () =>
      restoreDefinition(desk, categoryBook, retirement("drones", version));
    await expectRefused(desk, retiring("weather", 1), { field: "id", kind: "unknown" });
    await expectRefused(desk, retiring("drones", 1, " "), { field: "reason" });
    await expectRefused(desk, restoring(1), { field: "id", says: /not retired/ });
    const newer = accepted(await retiring("drones", 1)());
    await expectRefused(desk, retiring("drones", 2), { field: "id", says: /retired already/ });
    expect(await expectRefused(desk, restoring(1), { field: "", kind: "conflict" })).toMatchObject({ newer });
  });

  test("a retired definition whose name is in use by now is not brought back", async () => {
    const { desk } = await deskInAFolder();
    accepted(await retireDefinition(desk, categoryBook, retirement("drones", 1)));
    accepted(await addCategory(desk, categoryForm({ name: "Drones" })));
    const restoring = () => restoreDefinition(desk, categoryBook, retirement("drones", 2));
    await expectRefused(desk, restoring, { field: "id", says: /took the name “Drones”/ });
  });
});
