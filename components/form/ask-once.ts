import { cache } from "react";

/** What the page that is being made has asked already. */
const askedOn = cache(() => ({ isWhoAsked: false }));

/** Whether the page has yet to ask who is on watch; from then on it has. */
export function askOnce(): boolean {
  const page = askedOn();
  const isFirst = !page.isWhoAsked;
  page.isWhoAsked = true;
  return isFirst;
}
