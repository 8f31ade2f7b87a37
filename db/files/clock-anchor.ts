import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import type { ClockReading } from "@/domain/clock/clock-doubt";
import { machineReading, watchClock } from "../clock";
import { type Desk, readClockDoubt } from "../desk";

/** How often a server stores that it trusts the clock. */
const KEEP_MS = 60_000;

const anchor = z.object({ bootId: z.string(), clockAt: z.number().int(), bootedMs: z.number() });

/** A trusted clock reading, for other programs on this machine until it reboots. */
const anchorOf = (folder: string) => join(resolve(folder), "machine-clock.json");

/** The id of this boot of the machine; null where the system has none. */
function readBootId(): string | null {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim() || null;
  } catch {
    return null;
  }
}

/** The last reading that a server of this desk trusted since this boot; null when there is none. */
export function readAnchor(folder: string, now: ClockReading, bootId = readBootId()): ClockReading | null {
  try {
    const kept = anchor.safeParse(JSON.parse(readFileSync(anchorOf(folder), "utf8")));
    if (!kept.success || kept.data.bootId !== bootId || kept.data.bootedMs > now.bootedMs) return null;
    return { clockAt: kept.data.clockAt, bootedMs: kept.data.bootedMs, runningMs: now.runningMs };
  } catch {
    return null;
  }
}

/**
 * Stores a trusted reading.
 * Shape: where that fails, other programs cannot detect a jump.
 */
export function keepAnchor(folder: string, { clockAt, bootedMs }: ClockReading, bootId = readBootId()): void {
  if (bootId === null) return;
  try {
    const file = anchorOf(folder);
    writeFileSync(`${file}.new`, `${JSON.stringify({ bootId, clockAt, bootedMs })}\n`);
    renameSync(`${file}.new`, file);
  } catch {
    // An unwritable folder is refused when something has to be stored in it.
  }
}

/** A desk whose clock is watched; example desks and exercises have a clock set on purpose. */
export function watchedDesk(folder: string, desk: Desk): Desk {
  if (desk.exercise || desk.profile.isExample) return desk;
  const read = () => machineReading(desk.profile.clockOffsetMs);
  return { ...desk, clock: watchClock(read, readAnchor(folder, read())) };
}

/** The desk with its trusted clock readings stored for other programs. */
export function keepingClock(folder: string, desk: Desk): Desk {
  const look = async () => {
    await readClockDoubt(desk);
    const trusted = desk.clock.trusted();
    if (trusted) keepAnchor(folder, trusted);
  };
  const polling = setInterval(() => void look().catch(() => undefined), KEEP_MS);
  polling.unref();
  void look().catch(() => undefined);
  const close = () => {
    clearInterval(polling);
    return desk.store.close();
  };
  return { ...desk, store: { ...desk.store, close } };
}
