import { constants, getPriority, setPriority } from "node:os";

/** Nice levels below the server, yet far from starved. */
const BELOW_SERVER = 5;

/**
 * Lowers the priority of a process that the server waits for least: to just below its own, or to the lowest that there is.
 * Shape: a process that has ended, or a system that does not allow it, changes nothing.
 */
export function lowerPriority(pid: number | undefined, to: "below the server" | "lowest"): void {
  const lowest = constants.priority.PRIORITY_LOW;
  try {
    if (pid !== undefined)
      setPriority(pid, to === "lowest" ? lowest : Math.min(getPriority() + BELOW_SERVER, lowest));
  } catch {
    // It runs with the priority that it has.
  }
}
