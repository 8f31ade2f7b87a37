import type { Desk } from "@/db/desk";
import { readFirstRecordedAt } from "@/db/queries/log/newest-log-entry";
import type { View } from "@/db/store";
import type { Instant } from "@/domain/time/time";

/** What a browser keeps of its last look: at which desk, and what was known then. */
export const lookTextOf = ({ profile }: Desk, knownAt: Instant): string => `${profile.id} ${knownAt}`;

/**
 * What was known when the browser last looked, from what it kept; `knownAt` is what is known now.
 * Errors: null when it never looked at this desk, or kept what no board of this desk can have shown.
 */
export async function readLastLook(
  view: View,
  desk: Desk,
  kept: string,
  knownAt: Instant,
): Promise<Instant | null> {
  const [deskId, instant] = kept.split(" ");
  const last = Number(instant);
  if (deskId !== desk.profile.id || !Number.isSafeInteger(last) || last > knownAt) return null;
  return last >= (await readFirstRecordedAt(view)) ? last : null;
}
