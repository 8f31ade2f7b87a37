"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const EVERY_MS = 1_000;

/** Refreshes the page while work is going on; without JavaScript the browser reloads it by itself or by a link. */
export function AutoRefresh() {
  const router = useRouter();
  useEffect(() => {
    const refreshing = setInterval(() => router.refresh(), EVERY_MS);
    return () => clearInterval(refreshing);
  }, [router]);
  return (
    <noscript>
      <meta content="10" httpEquiv="refresh" />
      <p>
        <a className="link" href="?">
          Refresh
        </a>
      </p>
    </noscript>
  );
}
