"use client";

import { useIsClosed } from "../form/closed-desk";
import { useAskedAt } from "./asked-at";

/** Shown at the present only, and while the desk is open: everything that leads to a change. */
export function PresentOnly({ children }: { children: React.ReactNode }) {
  const isClosed = useIsClosed();
  return useAskedAt() === null && !isClosed ? children : null;
}
