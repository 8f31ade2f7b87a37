import type { Desk } from "@/db/desk";
import { readCategories } from "@/db/queries/definition/category";

/** The ids of the categories in board order, the retired included. */
export const readOrder = async (desk: Desk) =>
  (await desk.store.read(readCategories)).map((category) => category.id);

/** The categories that a new desk starts with. */
export const FIVE = ["rockets", "drones", "kidnapping", "cyber-insider", "shipping"];

export const retirement = (id: string, version: number) => ({ id, version, reason: "Not ours any more" });
