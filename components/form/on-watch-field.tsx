import { askOnce } from "./ask-once";
import { SignedBy } from "./signed-by";

/**
 * Asks who is on watch, where this browser has not said so yet: once on a page, for all of its forms. Forms that stand
 * aside, or are folded away, leave it to the others.
 */
export function OnWatchField({ onWatch, isAside = false }: { onWatch: string; isAside?: boolean }) {
  if (onWatch) return null;
  return <SignedBy isAsked={!isAside && askOnce()} />;
}
