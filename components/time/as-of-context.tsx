"use client";

import { createContext, useContext } from "react";
import type { Instants } from "@/domain/time/time";
import { useIsClosed } from "../form/closed-desk";

type AsOf = { at: Instants | null; params: string };

const AsOfContext = createContext<AsOf>({ at: null, params: "" });

/**
 * Provides the two times of the page to everything inside; null for the present. `params` says them as an address does
 * (`timeParamsOf`), so that no link has to write them in the browser.
 */
export const AsOfProvider = ({ at, params, children }: AsOf & { children: React.ReactNode }) => (
  <AsOfContext value={{ at, params }}>{children}</AsOfContext>
);

/** The two times of the page; null for the present, where things can be changed. */
export const useAsOf = (): Instants | null => useContext(AsOfContext).at;

/** The same as an address says them; empty for the present. */
export const useTimeParams = (): string => useContext(AsOfContext).params;

/** Keeps the two times of the page in a form that filters its list. */
export function KeptTimes() {
  const times = [...new URLSearchParams(useTimeParams())];
  return times.map(([name, value]) => <input key={name} name={name} type="hidden" value={value} />);
}

/** Shown at the present only, and while the desk is open: everything that leads to a change. */
export function PresentOnly({ children }: { children: React.ReactNode }) {
  const isClosed = useIsClosed();
  return useAsOf() === null && !isClosed ? children : null;
}
