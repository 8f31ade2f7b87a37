"use client";

import { useRouter } from "next/navigation";
import { hasOfflinePage, isContactLost, noteLeaving } from "../live/contact";
import { atDesk } from "./desk-address";

type Props = Omit<React.ComponentProps<"a">, "href"> & {
  href: string;
  /** Left out, the page that comes is shown from its top. */
  scroll?: boolean;
};

/**
 * A link to another page of the desk, which comes without loading the program anew. It is a plain link to whoever opens
 * it in another window, and before the program has arrived. Nothing is fetched before it is pressed.
 */
export function Link({ href, scroll = true, onClick, ...rest }: Props) {
  const router = useRouter();
  return (
    <a
      {...rest}
      href={atDesk(href)}
      onClick={(event) => {
        onClick?.(event);
        const isForBrowser =
          event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
        if (event.defaultPrevented || isForBrowser) return;
        // While the desk does not answer, the browser shows its page of that (scripts/server/offline-worker.js) if it has it.
        if (isContactLost() && hasOfflinePage()) return;
        event.preventDefault();
        noteLeaving(atDesk(href));
        if (isContactLost()) return;
        router.push(atDesk(href), { scroll });
      }}
    />
  );
}
