"use client";

import { useEffect, useState } from "react";
import { Link } from "../ui/link";

/** How often an open page asks anew. */
const ASK_MS = 60_000;

/** Says on every page that a check of the desk has failed, and leads to what; nothing while none has. */
export function StatusBanner({ hasFailed }: { hasFailed: boolean }) {
  const [isShown, show] = useState(hasFailed);
  useEffect(() => {
    const asking = setInterval(
      () =>
        fetch("/api/ready").then(
          ({ status }) => show(status === 503),
          () => undefined,
        ),
      ASK_MS,
    );
    return () => clearInterval(asking);
  }, []);
  if (!isShown) return null;
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
