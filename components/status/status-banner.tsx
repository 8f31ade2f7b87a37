"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { atDesk } from "../ui/desk-address";
import { Link } from "../ui/link";

/** How often an open page polls. */
const ASK_MS = 20_000;

type Props = {
  hasFailed: boolean;
  /** Whether another banner already says what has failed. */
  isSaidAbove: boolean;
};

/** Shown on every page while a check has failed, with a link to it. */
export function StatusBanner({ hasFailed, isSaidAbove }: Props) {
  const router = useRouter();
  const [failedNow, setFailedNow] = useState(hasFailed);
  // What the server has rendered since is newer than the last poll.
  useEffect(() => setFailedNow(hasFailed), [hasFailed]);
  useEffect(() => {
    const ask = async () => {
      if (document.visibilityState === "hidden") return;
      const answer = await fetch(atDesk("/api/ready"), { cache: "no-store" }).catch(() => undefined);
      if (answer?.status !== 200 && answer?.status !== 503) return;
      const hasFailedNow = answer.status === 503;
      setFailedNow(hasFailedNow);
      // Other banners and the page itself may show what was fixed, or has just failed.
      if (hasFailedNow !== hasFailed) router.refresh();
    };
    const asking = setInterval(ask, ASK_MS);
    document.addEventListener("visibilitychange", ask);
    return () => {
      clearInterval(asking);
      document.removeEventListener("visibilitychange", ask);
    };
  }, [hasFailed, router]);
  if (!failedNow || isSaidAbove) return null;
  return (
    <aside
      aria-label="Desk status"
      className="no-print border-b-2 border-level-5 bg-card px-4 py-1.5 text-[15px] leading-6 sm:px-6"
    >
      <b>This desk has a problem.</b>{" "}
      <Link className="link" href="/status">
        See status and what to do
      </Link>
    </aside>
  );
}
