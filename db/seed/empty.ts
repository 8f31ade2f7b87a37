import type { Desk } from "../desk";
import { addFiveCategories } from "./five-categories";
import type { Seed } from "./seed";

/** A desk on real time with the five categories and no history. */
export const EMPTY_DESK: Seed = {
  profile: { name: "Watch floor", isExample: false, timeZone: null },
  startsAt: null,
  fill: (desk: Desk) => addFiveCategories(desk),
};
