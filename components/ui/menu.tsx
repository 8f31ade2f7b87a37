"use client";

import { useEffect, useRef } from "react";
import { Arrow } from "./arrow";

type Props = {
  name: React.ReactNode;
  label?: string;
  /** Open from the start, where it holds something that must be seen. */
  isOpen?: boolean;
  /** At which side of its button the panel begins. */
  side?: "left" | "right";
  className?: string;
  /** How its button differs from others. */
  summaryClass?: string;
  children: React.ReactNode;
};

/** A panel behind a button; on a phone it is as wide as what is around it. It opens without JavaScript; with it, a click beside it or Escape closes it. */
export function Menu({
  name,
  label,
  isOpen = false,
  side = "left",
  className = "",
  summaryClass = "",
  children,
}: Props) {
  const root = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = () => root.current?.removeAttribute("open");
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) close();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !root.current?.open) return;
      event.stopImmediatePropagation();
      if (root.current.contains(document.activeElement)) root.current.querySelector("summary")?.focus();
      close();
    };
    addEventListener("pointerdown", onPress);
    addEventListener("keydown", onKey, true);
    return () => {
      removeEventListener("pointerdown", onPress);
      removeEventListener("keydown", onKey, true);
    };
  }, []);
  return (
    <details className="sm:relative" open={isOpen} ref={root}>
      <summary aria-label={label} className={`button gap-1.5 whitespace-nowrap ${summaryClass}`}>
        <span>{name}</span>
        <span className="text-[10px] text-ink-2">
          <Arrow points="down" />
        </span>
      </summary>
      <div
        className={`card absolute top-full z-30 mt-1 max-w-[calc(100vw-2rem)] p-3 shadow-lg max-sm:inset-x-0 max-sm:w-auto ${
          side === "right" ? "sm:right-0" : "sm:left-0"
        } ${className}`}
      >
        {children}
      </div>
    </details>
  );
}
