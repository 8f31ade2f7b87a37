"use client";

import { useAskedAt } from "./asked-at";

/** Shown at the present only: everything that leads to a change. */
export const PresentOnly = ({ children }: { children: React.ReactNode }) =>
  useAskedAt() === null ? children : null;
