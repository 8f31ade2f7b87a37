"use client";

import type { Instant } from "@/domain/time/time";
import { useLazyComponent } from "../live/use-lazy-component";

type Props = { now: Instant; timeZone: string | null; children: React.ReactNode };

/** The desk's clock: `children` as rendered by the server, until it runs. */
export function Clock({ children, ...rest }: Props) {
  const Running = useLazyComponent(async () => (await import("./running-clock")).RunningClock);
  return Running ? <Running {...rest} /> : children;
}
