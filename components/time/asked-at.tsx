"use client";

import { createContext, useContext } from "react";
import type { Instants } from "@/domain/time/time";

const Asked = createContext<Instants | null>(null);

/** Tells everything inside at which two times the page is shown; null for the present. */
export const AskedAt = ({ at, children }: { at: Instants | null; children: React.ReactNode }) => (
  <Asked value={at}>{children}</Asked>
);

/** The two times at which the page is shown; null for the present, where things may be changed. */
export const useAskedAt = (): Instants | null => useContext(Asked);
