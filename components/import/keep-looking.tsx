"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const EVERY_MS = 1_000;

/** Asks for the page again and again while something is under way; without JavaScript the browser loads it anew. */
export function KeepLooking() {
  const router = useRouter();
  useEffect(() => {
    const looking = setInterval(() => router.refresh(), EVERY_MS);
    return () => clearInterval(looking);
  }, [router]);
  return (
    <noscript>
      <meta content="2" httpEquiv="refresh" />
    </noscript>
  );
}
