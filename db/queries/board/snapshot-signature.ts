import { and, desc, eq, notExists, sql } from "drizzle-orm";
import type { SnapshotSignature } from "@/domain/snapshot/signature";
import type { Instant } from "@/domain/time/time";
import { alias } from "../../sql/kit";
import { statement } from "../../sql/statement";
import { writtenAs } from "../../sql/words";
import type { View } from "../../store";
import { signingKeys, snapshotSignatures, watchLog } from "../../tables";

/** The signature of a snapshot; null for one that was not signed when it was taken. */
export async function readSnapshotSignature(view: View, number: number): Promise<SnapshotSignature | null> {
  const { root, secret, signature } = snapshotSignatures;
  const [row] = await view.db
    .select({ root, secret, publicKey: signingKeys.publicKey, signature })
    .from(snapshotSignatures)
    .innerJoin(signingKeys, eq(signingKeys.fingerprint, snapshotSignatures.keyFingerprint))
    .where(eq(snapshotSignatures.number, number))
    .limit(1);
  return row ?? null;
}

/** A key that signs or signed for the desk, from when it was used. */
export type SigningKey = {
  fingerprint: string;
  publicKey: string;
  reason: string | null;
  recordedAt: Instant;
  recordedBy: string;
};

/** The keys that have signed for the desk, newest first. */
export const readSigningKeys = (view: View): Promise<SigningKey[]> =>
  view.db
    .select()
    .from(signingKeys)
    .orderBy(desc(signingKeys.recordedAt), desc(writtenAs(signingKeys)));

const replacements = statement((db) => {
  const confirmed = alias(watchLog, "confirmed");
  return db
    .select({ fingerprint: watchLog.subjectId, recordedAt: watchLog.recordedAt })
    .from(watchLog)
    .where(
      and(
        eq(watchLog.action, "key.replaced"),
        notExists(
          db
            .select({ one: sql`1` })
            .from(confirmed)
            .where(and(eq(confirmed.action, "key.confirmed"), eq(confirmed.subjectId, watchLog.subjectId))),
        ),
      ),
    );
});

/** Every key that ever took the place of another without a rotation and that nobody confirmed, whatever signs now. */
export const readDoubtfulKeys = (view: View): Promise<{ fingerprint: string; recordedAt: Instant }[]> =>
  replacements(view, {});
