"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { atDesk } from "../ui/desk-address";
import { registerWorker } from "./register-worker";

/** How often an open page asks whether a check of the desk fails. */
const ASK_MS = 20_000;

/** When the offline page is stored: the page is read and used first. */
const AFTER_MS = 1_000;

/** Draws the page anew once a check of the desk fails, or holds again, and gives this browser its offline page. */
export function PageChores({ hasFailed }: { hasFailed: boolean }) {
  const router = useRouter();
  useEffect(() => {
    const ask = async () => {
      if (document.visibilityState === "hidden") return;
      const answer = await fetch(atDesk("/api/ready"), { cache: "no-store" }).catch(() => undefined);
      if (answer?.status === (hasFailed ? 200 : 503)) router.refresh();
    };
    const asking = setInterval(ask, ASK_MS);
    document.addEventListener("visibilitychange", ask);
    return () => {
      clearInterval(asking);
      document.removeEventListener("visibilitychange", ask);
    };
  }, [hasFailed, router]);
  useEffect(() => {
    // Browsers have it only on this machine or over HTTPS; elsewhere pages say by themselves that contact is lost.
    if (!("serviceWorker" in navigator)) return;
    const timer = setTimeout(() => void registerWorker().catch(() => undefined), AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return null;
}
