import type { Instant } from "@/domain/time/time";
import type { Desk, DeskProfile } from "../desk";

/** What a new desk starts with. */
export type Seed = {
  profile: Pick<DeskProfile, "name" | "isExample" | "timeZone">;
  /** What the desk's clock says when it is created; null for a desk on real time. */
  startsAt: Instant | null;
  /**
   * Fills the desk through the same commands that people use.
   * Shape: `desk.now()` follows `setClock`, so that a seed tells its history in the order it was learned.
   */
  fill(desk: Desk, setClock: (now: Instant) => void): Promise<void>;
};
