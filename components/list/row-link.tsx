"use client";

import { useRouter } from "next/navigation";
import { withTimes } from "@/domain/time/as-of";
import { useTimeParams } from "../time/as-of-context";
import { atDesk } from "../ui/desk-address";

type Props = {
  /** The page of the row. */
  href: string;
  /** The list with the row beside it. */
  openHref: string;
  /** A row is beside the list already: another takes its place, and no step back leads to it. */
  isOther: boolean;
  children: React.ReactNode;
};

/** From how wide a screen on a row has room beside the list. */
const WIDE = "(min-width: 1024px)";

/** The link to a row. It leads to the page of the row; on a wide screen with JavaScript the row opens beside the list. */
export function RowLink({ href, openHref, isOther, children }: Props) {
  const router = useRouter();
  const times = useTimeParams();
  const address = (to: string) => atDesk(withTimes(to, times));
  return (
    <a
      className="block truncate py-0.5 hover:underline max-sm:whitespace-normal"
      data-row-link=""
      href={address(href)}
      onClick={(event) => {
        const isForBrowser =
          event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
        if (isForBrowser) return;
        event.preventDefault();
        if (!matchMedia(WIDE).matches) router.push(address(href));
        else router[isOther ? "replace" : "push"](address(openHref), { scroll: false });
      }}
    >
      {children}
    </a>
  );
}
