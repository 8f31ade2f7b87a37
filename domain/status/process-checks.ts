import { sizeOf } from "../backup/disk-space";
import { countOf } from "../count-words";
import { type Instant, spanOf } from "../time/time";
import type { Check, CheckStatus } from "./check";
import { THRESHOLDS } from "./thresholds";

type Finding = Omit<Check, "name">;

const statusFrom = (figure: number, warning: number, failed: number): CheckStatus =>
  figure >= failed ? "failed" : figure >= warning ? "warning" : "ok";

/**
 * Whether the clock is trusted, and whether the newest entry is ahead of it, so that everything recorded next would be
 * dated too late. `doubt` is why a person must confirm it first, in a sentence.
 */
export function clockCheck(aheadMs: number | null, doubt: string | null, now: Instant): Finding {
  if (doubt !== null)
    return {
      status: "failed",
      message: `${doubt} Nothing can be recorded until someone confirms the clock.`,
      at: now,
    };
  if (aheadMs === null)
    return { status: "unchecked", message: "The newest entry could not be read.", at: now };
  const { warningMs, failedMs } = THRESHOLDS.clock;
  const status = statusFrom(aheadMs, warningMs, failedMs);
  if (status === "ok") return { status, message: "No entry is dated ahead of the clock.", at: now };
  return { status, message: `The newest entry is ${spanOf(aheadMs)} ahead of the clock.`, at: now };
}

/** Whether uploaded files have to wait. */
export function uploadsCheck(uploads: { waiting: number; limit: number } | null, now: Instant): Finding {
  if (uploads === null) return { status: "unchecked", message: "Not checked yet.", at: now };
  const { warningShare } = THRESHOLDS.uploads;
  const share = uploads.limit === 0 ? 0 : uploads.waiting / uploads.limit;
  const message =
    uploads.waiting === 0
      ? "No files are waiting."
      : `${countOf(uploads.waiting, "file")} waiting; at most ${uploads.limit} can wait.`;
  return { status: statusFrom(share, warningShare, Number.POSITIVE_INFINITY), message, at: now };
}

type Memory = { residentBytes: number; heapBytes: number; heapLimitBytes: number };

/** Whether the server is near the memory limit at which it would be killed. */
export function memoryCheck({ residentBytes, heapBytes, heapLimitBytes }: Memory, now: Instant): Finding {
  const { heap, resident } = THRESHOLDS;
  const both = [
    statusFrom(heapBytes / heapLimitBytes, heap.warningShare, heap.failedShare),
    statusFrom(residentBytes / heapLimitBytes, resident.warningShare, resident.failedShare),
  ];
  const status = both.includes("failed") ? "failed" : both.includes("warning") ? "warning" : "ok";
  const message = `The server uses ${sizeOf(residentBytes)}; its heap takes ${sizeOf(heapBytes)} of at most ${sizeOf(heapLimitBytes)}.`;
  return { status, message, at: now };
}

/** Whether one task blocked the event loop for too long. */
export function eventLoopCheck(delayMs: number | null, now: Instant): Finding {
  if (delayMs === null) return { status: "unchecked", message: "The server has only just started.", at: now };
  const { warningMs, failedMs } = THRESHOLDS.eventLoop;
  const message = `In the last minute, nobody waited longer than ${Math.round(delayMs).toLocaleString("en")} ms for the server.`;
  return { status: statusFrom(delayMs, warningMs, failedMs), message, at: now };
}
