"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { atDesk } from "../ui/desk-address";

const ASK_MS = 15_000;

/** Draws the page anew once the database of the desk is in another condition than the page says. */
export function FollowCondition() {
  const router = useRouter();
  useEffect(() => {
    const poll = async () => {
      if (document.visibilityState === "hidden") return;
      const answer = await fetch(atDesk("/api/health"), { cache: "no-store" }).catch(() => undefined);
      if (!answer) return;
      const drawn = document.querySelector<HTMLElement>("[data-condition]")?.dataset.condition ?? "ok";
      if ((answer.headers.get("watchfloor-condition") ?? "ok") !== drawn) router.refresh();
    };
    const timer = setInterval(poll, ASK_MS);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
