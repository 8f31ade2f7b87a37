import { onTestFinished, vi } from "vitest";
import { onePerProcess } from "@/app/_upkeep/one-per-process";
import type { Desk } from "@/db/desk";
import { type DeskInAFolder, deskInAFolder } from "../desk-in-a-folder";

/** A desk in a folder, which is also the one that pages and actions open until the test ends. */
export async function servedDeskInAFolder(): Promise<DeskInAFolder> {
  const made = await deskInAFolder();
  const kept = onePerProcess("desk", (): { desk?: Promise<Desk> } => ({}));
  kept.desk = Promise.resolve(made.desk);
  vi.stubEnv("WATCHFLOOR_DATA", made.folder);
  onTestFinished(() => {
    delete kept.desk;
    vi.unstubAllEnvs();
  });
  return made;
}
