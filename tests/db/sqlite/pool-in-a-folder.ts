import { onTestFinished } from "vitest";
import { type ConditionKeeper, trackCondition } from "@/db/sqlite/condition";
import { openReaderPool, type PoolLimits, SERVED_LIMITS } from "@/db/sqlite/reader-pool";
import type { Readers } from "@/db/store";
import { deskInAFolder } from "../../desk-in-a-folder";

/** What the store keeps of a database file. */
export function conditionOf(file: string): ConditionKeeper {
  const condition = trackCondition(file, async () => file);
  onTestFinished(() => condition.close());
  return condition;
}

/** Readers of a new desk in a folder, with these limits instead of those of the served desk. */
export async function poolInAFolder(
  limits: Partial<PoolLimits> = {},
): Promise<{ readers: Readers; file: string }> {
  const { file } = await deskInAFolder();
  const readers = openReaderPool(file, conditionOf(file), { ...SERVED_LIMITS, ...limits });
  onTestFinished(() => readers.close());
  return { readers, file };
}
