import type { Desk } from "@/db/desk";
import { readFirstRecordedAt } from "@/db/queries/log/newest-log-entry";
import type { View } from "@/db/store";
import type { Instant } from "@/domain/time/time";

/** The cookie of a browser's last visit: which desk, and what was known then. */
export const lookTextOf = ({ profile }: Desk, knownAt: Instant): string => `${profile.id} ${knownAt}`;

/**
 * What was known at the browser's last visit, from its cookie; `knownAt` is what is known now.
 * Errors: null when it never visited this desk, or the cookie is invalid.
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
