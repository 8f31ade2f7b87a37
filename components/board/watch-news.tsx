"use client";

import type { WatchState } from "@/domain/watch/watch";
import { useAnswer } from "../live/use-answer";
import { HandoverNotice } from "../watch/handover-notice";

/** A hand-over that waits, on the board, for as long as it does. */
export function WatchNews({ first }: { first: WatchState }) {
  const { pending } = useAnswer("/api/watch", first);
  return pending && <HandoverNotice pending={pending} />;
}
