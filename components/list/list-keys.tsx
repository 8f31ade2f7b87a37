"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { withTimes } from "@/domain/time/with-times";
import { useTimeParams } from "../time/as-of-context";
import { atDesk } from "../ui/desk-address";
import { isKeyTaken } from "../ui/taken-keys";

/** How long a row has the focus before it opens, while another is open. Units: milliseconds. */
const RESTS_MS = 150;

const linksOfRows = () => [...document.querySelectorAll<HTMLElement>("[data-row-link]")];

/** Moves the focus from row to row; undefined at an end. */
function step(by: 1 | -1): HTMLElement | undefined {
  const links = linksOfRows();
  const now = document.activeElement instanceof HTMLElement ? links.indexOf(document.activeElement) : -1;
  const opened = links.findIndex((link) => link.closest("[data-open]"));
  const from = now >= 0 ? now : opened;
  const next = links[from < 0 ? (by > 0 ? 0 : links.length - 1) : from + by];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
  return next;
}

/**
 * Keys of a list: j and k go from row to row, Enter opens one beside it, Escape closes it. A click anywhere on a row opens it.
 * Shape: `closed` is the list's address without an open row; null while none is open.
 */
export function ListKeys({ closed }: { closed: string | null }) {
  const router = useRouter();
  const times = useTimeParams();
  // The page is drawn anew when a row has opened; the next one, which already has the focus, opens all the same.
  const rests = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(rests.current), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isKeyTaken(event.target)) return;
      if (event.key === "Escape" && closed) {
        router.push(atDesk(withTimes(closed, times)), { scroll: false });
        return;
      }
      if (event.key !== "j" && event.key !== "k") return;
      event.preventDefault();
      const link = step(event.key === "j" ? 1 : -1);
      clearTimeout(rests.current);
      if (closed && link) rests.current = setTimeout(() => link.click(), RESTS_MS);
    };
    const onPress = (event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const row = target?.closest("[data-row]");
      if (!row || target?.closest("a, button, abbr") || getSelection()?.toString()) return;
      const link = row.querySelector<HTMLElement>("[data-row-link]");
      link?.focus({ preventScroll: true });
      link?.click();
    };
    addEventListener("keydown", onKey);
    addEventListener("click", onPress);
    return () => {
      removeEventListener("keydown", onKey);
      removeEventListener("click", onPress);
    };
  }, [router, times, closed]);
  return null;
}
