"use client";

import { createContext, useContext } from "react";
import type { Instants } from "@/domain/time/time";

const Asked = createContext<Instants | null>(null);

/** Provides the two times of the page to everything inside; null for the present. */
export const AskedAt = ({ at, children }: { at: Instants | null; children: React.ReactNode }) => (
  <Asked value={at}>{children}</Asked>
);

/** The two times of the page; null for the present, where things can be changed. */
export const useAskedAt = (): Instants | null => useContext(Asked);
