import type { Instant } from "@/domain/time/time";
import type { Desk, DeskProfile } from "../desk";

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
