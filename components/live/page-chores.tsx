"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import type { HereAction } from "../form/form-state";
import { PaletteOpener } from "../palette/palette-opener";
import { SetLevelOpener } from "../set-level/set-level-opener";
import { atDesk } from "../ui/desk-address";
import { pressEarlyKeys } from "./early-keys";
import { waitWithRefreshes } from "./patient-refresh";
import { registerWorker } from "./register-worker";
import { STATUS_INTERVAL_MS } from "./status-interval";

/** When the offline page is stored: the page is read and used first. */
const AFTER_MS = 1_000;

type Props = {
  /** Whether the page says that a check of the desk fails. */
  hasFailed: boolean;
  /** Null where no level can be set. */
  setLevel: HereAction | null;
  onWatch: string;
};

/** Opens what keys and presses open on every page, follows the checks of the desk, and stores the offline page. */
export function PageChores({ hasFailed, setLevel, onWatch }: Props) {
  useStatus(hasFailed);
  useOfflinePage();
  useOwnZone();
  useEffect(waitWithRefreshes, []);
  // What is below listens to keys by now.
  useEffect(pressEarlyKeys, []);
  return (
    <>
      {setLevel && <SetLevelOpener action={setLevel} onWatch={onWatch} />}
      <PaletteOpener />
    </>
  );
}

/** Draws the page anew once a check of the desk fails, or holds again. */
function useStatus(hasFailed: boolean): void {
  const router = useRouter();
  useEffect(() => {
    const ask = async () => {
      if (document.visibilityState === "hidden") return;
      const answer = await fetch(atDesk("/api/ready"), { cache: "no-store" }).catch(() => undefined);
      if (answer?.status === (hasFailed ? 200 : 503)) router.refresh();
    };
    const asking = setInterval(ask, STATUS_INTERVAL_MS);
    document.addEventListener("visibilitychange", ask);
    return () => {
      clearInterval(asking);
      document.removeEventListener("visibilitychange", ask);
    };
  }, [hasFailed, router]);
}

/** Gives this browser the page that it shows when the desk does not answer (scripts/server/offline-worker.js). */
function useOfflinePage(): void {
  useEffect(() => {
    // Browsers have it only on this machine or over HTTPS; elsewhere pages say by themselves that contact is lost.
    if (!("serviceWorker" in navigator)) return;
    const timer = setTimeout(() => void registerWorker().catch(() => undefined), AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
}

/** Says the reader's own zone beside UTC in the title of a time that is pointed at. */
function useOwnZone(): void {
  useEffect(() => {
    const say = ({ target }: MouseEvent) => {
      const time = target instanceof Element ? target.closest("time") : null;
      if (!time?.title.endsWith(" UTC")) return;
      const own = new Date(time.dateTime).toLocaleString(undefined, {
        dateStyle: "medium",
        timeStyle: "short",
      });
      time.title += `\n${own} where you are`;
    };
    document.addEventListener("mouseover", say);
    return () => document.removeEventListener("mouseover", say);
  }, []);
}
