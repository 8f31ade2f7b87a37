"use client";

import { createContext, useContext } from "react";
import type { Instants } from "@/domain/time/time";

type Asked = { at: Instants | null; params: string };

const Asked = createContext<Asked>({ at: null, params: "" });

/**
 * Provides the two times of the page to everything inside; null for the present. `params` says them as an address does
 * (`timeParamsOf`), so that no link has to write them in the browser.
 */
export const AskedAt = ({ at, params, children }: Asked & { children: React.ReactNode }) => (
  <Asked value={{ at, params }}>{children}</Asked>
);

/** The two times of the page; null for the present, where things can be changed. */
export const useAskedAt = (): Instants | null => useContext(Asked).at;

/** The same as an address says them; empty for the present. */
export const useTimeParams = (): string => useContext(Asked).params;

/** Keeps the two times of the page in a form that filters its list. */
export function KeptTimes() {
  const times = [...new URLSearchParams(useTimeParams())];
  return times.map(([name, value]) => <input key={name} name={name} type="hidden" value={value} />);
}

/** Shown at the present only: everything that leads to a change. */
export const PresentOnly = ({ children }: { children: React.ReactNode }) =>
  useAskedAt() === null ? children : null;
