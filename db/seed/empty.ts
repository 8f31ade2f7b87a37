import type { Instant } from "@/domain/time/time";
import type { Desk, DeskProfile } from "../desk";
import { addFiveCategories } from "./five-categories";

/** What a new desk starts with. */
export type Seed = {
  profile: Pick<DeskProfile, "name" | "isExample" | "timeZone">;
  /** The desk's clock at its creation; null for a desk on real time. */
  startsAt: Instant | null;
  /**
   * Fills the desk through the commands that people use.
   * Shape: `desk.now()` follows `setClock`, so that a seed records its history in the order in which it was learned.
   */
  fill(desk: Desk, setClock: (now: Instant) => void): Promise<void>;
};

/** A desk on real time with the five categories and no history. */
export const EMPTY_DESK: Seed = {
  profile: { name: "Watch floor", isExample: false, timeZone: null },
  startsAt: null,
  fill: (desk: Desk) => addFiveCategories(desk),
};
