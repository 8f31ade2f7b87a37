"use client";

import { useEffect, useState } from "react";
import { MINUTE_MS, spanOf } from "@/domain/time/time";
import { hasOfflinePage } from "./contact";
import { secondsSinceAnswer } from "./staleness";

/** From this age on everything on the page is marked as old. */
const OLD_MS = 60_000;
/** From this age on a page says how old it is, though the desk gives signs of life. */
const QUIET_MS = 20_000;
const LOOK_MS = 1_000;
/** A page that is seen again has this long to hear from the desk before it says anything. */
const RETURN_MS = 1_500;

/** How old the page is; 0 while it is not seen, and a moment after. */
function useAge(): number {
  const [age, setAge] = useState(0);
  useEffect(() => {
    let seenFrom = 0;
    const look = () => {
      const now = Date.now();
      setAge(now < seenFrom ? 0 : secondsSinceAnswer(now));
    };
    const note = () => {
      if (document.visibilityState === "visible") seenFrom = Date.now() + RETURN_MS;
    };
    const looking = setInterval(look, LOOK_MS);
    document.addEventListener("visibilitychange", note);
    return () => {
      clearInterval(looking);
      document.removeEventListener("visibilitychange", note);
    };
  }, []);
  return age;
}

/** Marks every part of the page that shows a level (app/globals.css), until it leaves the page. */
function useMark(isOld: boolean, words: string) {
  useEffect(() => {
    const { dataset, style } = document.documentElement;
    if (!isOld) return;
    dataset.contact = "old";
    style.setProperty("--contact-age", JSON.stringify(words));
  }, [isOld, words]);
  useEffect(() => {
    if (!isOld) return;
    return () => {
      delete document.documentElement.dataset.contact;
    };
  }, [isOld]);
}

/** Says that the desk does not answer, and how old the page is; nothing while it does. */
export function ContactBanner({ isLost }: { isLost: boolean }) {
  const age = useAge();
  const isOld = age >= OLD_MS;
  const span = age < 2 * MINUTE_MS ? `${Math.floor(age / 1000)} s` : spanOf(age);
  useMark(isOld, `${span} old`);
  if (!isLost && age < QUIET_MS) return null;
  return (
    <div
      className="no-print sticky top-0 z-30 border-y-4 border-double border-card bg-ink-1 px-4 py-3 text-base font-semibold leading-6 text-card sm:px-6"
      data-old={isOld}
      role="status"
    >
      <p>
        {isOld && "This page is old. "}
        {/* Seconds are for the eye: read aloud, they would never end. */}
        <span aria-hidden="true">The desk has not answered for {span}. </span>
        <span className="sr-only">The desk does not answer. </span>
        What you see may no longer hold.
      </p>
      {isLost && (
        <p className="text-[13.5px] font-normal leading-5">
          {hasOfflinePage()
            ? "This page tries again by itself. Until then links show the last board that this browser saw."
            : "This page tries again by itself. Until then links lead nowhere: stay on this page."}
        </p>
      )}
    </div>
  );
}
