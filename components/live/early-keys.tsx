import { isKeyTaken } from "../ui/taken-keys";

declare global {
  interface Window {
    /** What was pressed before the page could act on it, and what notes it. */
    earlyKeys?: KeyboardEvent[];
    noteEarlyKey?: (event: KeyboardEvent) => void;
  }
}

/**
 * On the way down: React stops keys at the document while scripts of the page are missing. Without quotes and brackets,
 * which HTML would write in another way.
 */
const NOTE =
  "earlyKeys=[];addEventListener(`keydown`,noteEarlyKey=function(event){earlyKeys.push(event)},true)";

/** Notes what is pressed from the first moment on, before any script of the page has arrived. */
export const EarlyKeys = ({ nonce }: { nonce: string }) => <script nonce={nonce}>{NOTE}</script>;

/** Presses again, in turn, what nothing on the page has acted on, once everything that hears keys is there. */
export function pressEarlyKeys(): void {
  if (window.noteEarlyKey) removeEventListener("keydown", window.noteEarlyKey, true);
  const pressed = window.earlyKeys ?? [];
  window.earlyKeys = [];
  for (const event of pressed) {
    const isText = isKeyTaken(event.target) && !event.ctrlKey && !event.metaKey;
    if (event.defaultPrevented || isText) continue;
    const target = event.target instanceof Element && event.target.isConnected ? event.target : document.body;
    target.dispatchEvent(new KeyboardEvent("keydown", event));
  }
}
