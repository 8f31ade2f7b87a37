"use client";

import { useTimeParams } from "./asked-at";

/** Keeps the two times of the page in a form that filters its list. */
export function KeptTimes() {
  const times = [...new URLSearchParams(useTimeParams())];
  return times.map(([name, value]) => <input key={name} name={name} type="hidden" value={value} />);
}
