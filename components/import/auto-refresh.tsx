"use client";

import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";

const PAUSE_MS = 1_000;

/**
 * Refreshes the page while work is going on, and waits for one answer before it asks for the next: an answer that is
 * overtaken is never shown. Without JavaScript the browser reloads the page by itself or by a link.
 */
export function AutoRefresh() {
  const router = useRouter();
  const [isRefreshing, startRefresh] = useTransition();
  useEffect(() => {
    if (isRefreshing) return;
    const next = setTimeout(() => startRefresh(() => router.refresh()), PAUSE_MS);
    return () => clearTimeout(next);
  }, [isRefreshing, router]);
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
