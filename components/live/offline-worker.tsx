"use client";

import { useEffect } from "react";

/** The page is read and used first. */
const AFTER_MS = 1_000;

/**
 * Gives this browser the page that it shows when the desk does not answer (scripts/server/offline-worker.js). Browsers
 * take it only from this machine or over HTTPS; elsewhere pages say by themselves that contact is lost.
 */
export function OfflineWorker() {
  useEffect(() => {
    if (!("serviceWorker" in navigator)) return;
    const register = async () => (await import("./register-worker")).registerWorker();
    const timer = setTimeout(() => void register().catch(() => undefined), AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return null;
}
