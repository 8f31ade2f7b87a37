"use client";

import { useLater } from "./use-later";

/** What every page does by itself once it can be read and used; `hasFailed` is whether it says that a check fails. */
export function AfterPage({ hasFailed }: { hasFailed: boolean }) {
  const Chores = useLater(async () => (await import("./page-chores")).PageChores);
  return Chores ? <Chores hasFailed={hasFailed} /> : null;
}
