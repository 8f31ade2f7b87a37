"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Link } from "../ui/link";

type Props = {
  hasFailed: boolean;
  /** Whether another banner already says what has failed. */
  isShownAbove: boolean;
};

/** Shown on every page while a check has failed, with a link to it. */
export function StatusBanner({ hasFailed, isShownAbove }: Props) {
  const router = useRouter();
  const [failedNow, setFailedNow] = useState(hasFailed);
  // What the server has rendered since is newer than the last poll.
  useEffect(() => setFailedNow(hasFailed), [hasFailed]);
  useEffect(() => {
    let stop = () => {};
    let isLeft = false;
    const update = (hasFailedNow: boolean) => {
      setFailedNow(hasFailedNow);
      // Other banners and the page itself may show what was fixed, or has just failed.
      if (hasFailedNow !== hasFailed) router.refresh();
    };
    import("./poll-status").then(({ pollStatus }) => {
      if (!isLeft) stop = pollStatus(update);
    }, stop);
    return () => {
      isLeft = true;
      stop();
    };
  }, [hasFailed, router]);
  if (!failedNow || isShownAbove) return null;
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
