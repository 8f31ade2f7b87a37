"use client";

import { momentOf, sinceHref } from "@/domain/time/as-of";
import type { Instant } from "@/domain/time/time";
import { useLastLook } from "../board/use-last-look";
import { Link } from "../ui/link";

/** What changed since this browser's last look at the board. Its place is kept until the browser says whether there was one. */
export function SinceLastVisit({ now }: { now: Instant }) {
  const lastLook = useLastLook(now);
  return (
    <Link
      className={`button ${lastLook === null ? "invisible" : ""}`}
      href={sinceHref(momentOf(lastLook ?? now))}
    >
      Since your last visit
    </Link>
  );
}
