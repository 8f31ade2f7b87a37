import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { openPostgresStore } from "@/db/postgres/store";
import { openSqliteStore } from "@/db/sqlite/store";
import type { Store } from "@/db/store";
import { inTurnToStore } from "@/imports/turn-to-store";
import { type DeskInAFolder, deskInAFolder } from "../desk-in-a-folder";

/** The desk as another process opens it. */
async function opened({ desk, file, place }: DeskInAFolder) {
  const store: Store = place ? await openPostgresStore(place, file) : openSqliteStore(file, "OFF");
  onTestFinished(() => store.close());
  return { ...desk, store };
}

const never = () => new Promise<void>(() => undefined);

test("of two processes that import, one stores at a time, in the order in which they come", async () => {
  const made = await deskInAFolder();
  const other = await opened(made);
  const steps: string[] = [];
  let end = () => {};
  const first = inTurnToStore(made.desk, never, async () => {
    steps.push("the first begins");
    await new Promise<void>((resolve) => {
      end = resolve;
    });
    steps.push("the first ends");
  });
  await expect.poll(() => steps).toEqual(["the first begins"]);
  const second = inTurnToStore(
    other,
    () => steps.push("the second is told that it waits"),
    async () => steps.push("the second begins"),
  );
  await expect.poll(() => steps, { timeout: 10_000 }).toContain("the second is told that it waits");
  await sleep(400);
  end();
  await Promise.all([first, second]);
  expect(steps).toEqual([
    "the first begins",
    "the second is told that it waits",
    "the first ends",
    "the second begins",
  ]);
});

test("the turn of a process that ends in the middle is taken by the next, and one that fails leaves it", async () => {
  const made = await deskInAFolder();
  const [one, other] = [await opened(made), await opened(made)];
  let hasBegun = false;
  void inTurnToStore(one, never, async () => {
    hasBegun = true;
    await never();
  });
  await expect.poll(() => hasBegun).toBe(true);
  expect(other.store.servers.storesImports()).toBe(false);
  await one.store.close();
  const failing = inTurnToStore(other, never, () => Promise.reject(new Error("The file is gone")));
  await expect(failing).rejects.toThrow("The file is gone");
  expect(await inTurnToStore(made.desk, never, async () => "stored")).toBe("stored");
});
