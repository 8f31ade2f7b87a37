"use client";

import { useAskedAt } from "./asked-at";

/** What stands on a page only at the present: whatever leads to a change. */
export const PresentOnly = ({ children }: { children: React.ReactNode }) =>
  useAskedAt() === null ? children : null;
