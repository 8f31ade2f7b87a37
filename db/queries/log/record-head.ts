import { desc } from "drizzle-orm";
import type { RecordHead } from "@/domain/record/verdict";
import type { View } from "../../store";
import { seals } from "../../tables";

/** The newest sealed entry of the watch log with its seal; null before the first one. */
export async function readRecordHead({ db }: View): Promise<RecordHead | null> {
  const { revision, seal, keyFingerprint } = seals;
  const [newest] = await db
    .select({ revision, seal, keyFingerprint })
    .from(seals)
    .orderBy(desc(revision))
    .limit(1);
  return newest ?? null;
}
