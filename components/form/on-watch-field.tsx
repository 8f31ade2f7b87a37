import { cache } from "react";
import { SignedBy } from "./signed-by";

/** What the page that is being made has asked already. */
const fieldsOf = cache(() => ({ hasField: false }));

/** Whether the page has yet to ask who is on watch; from then on it has. */
export function isFirstField(): boolean {
  const page = fieldsOf();
  const isFirst = !page.hasField;
  page.hasField = true;
  return isFirst;
}

/**
 * Asks who is on watch, where this browser has not said so yet: once on a page, for all of its forms. Forms that stand
 * aside, or are folded away, leave it to the others.
 */
export function OnWatchField({ onWatch, isAside = false }: { onWatch: string; isAside?: boolean }) {
  if (onWatch) return null;
  return <SignedBy isOpen={!isAside && isFirstField()} />;
}
