import type { CheckStatus } from "../status/check";
import { type Instant, MINUTE_MS } from "../time/time";
import { IMPORT_ACT_WORDS, type ImportState, isUnfinished, storedOf } from "./import";
import { type ImportPreview, previewWordsOf } from "./import-preview";
import { isInQueue, placeWordsOf, type QueuedFile } from "./import-queue";
import { rowsOf } from "./undo-import";

/** The status of a file or an import in a list: a sign, a few words, and the reason of a failure. */
export type FileStatus = { sign: CheckStatus; words: string; why: string };

/** The reason of a step that stops an import because a person cancelled it before its process started. */
export const CANCELLED = "Cancelled";
/** The reason given by a process that was stopped on request. */
export const STOPPED_ON_REQUEST = "Stopped on request";

/** Whether a person stopped an import, so that no reason needs to be shown. */
export const isCancelled = ({ act, reason }: ImportState["step"]): boolean =>
  act === "stopped" && (reason === CANCELLED || reason === STOPPED_ON_REQUEST);

/** A command-line import that has stored nothing for this long is taken to have ended. */
const SILENT_MS = MINUTE_MS;

/** Whether a command-line process may be working on an import: it has neither ended nor stopped, and is not silent. */
export const isElsewhere = ({ step }: ImportState, queued: QueuedFile | undefined, now: Instant): boolean =>
  !queued && isMoving(step) && now - step.recordedAt < SILENT_MS;

const isMoving = (step: ImportState["step"]) =>
  step.act === "withdrawn" || (isUnfinished(step) && step.act !== "stopped");

/** The status of an import. `queued` is its entry in the queue, waiting, at work or failed. */
export function importStatusOf(state: ImportState, queued: QueuedFile | undefined, now: Instant): FileStatus {
  const { act, reason } = state.step;
  if (queued) return queuedStatusOf(queued);
  if (act === "finished" || act === "undone") return { sign: "ok", words: IMPORT_ACT_WORDS[act], why: "" };
  if (isCancelled(state.step)) return { sign: "warning", words: "Cancelled", why: "" };
  if (act === "stopped") return { sign: "warning", words: IMPORT_ACT_WORDS[act], why: reason ?? "" };
  if (isElsewhere(state, queued, now)) return { sign: "unchecked", words: IMPORT_ACT_WORDS[act], why: "" };
  return {
    sign: "failed",
    words: act === "withdrawn" ? "Undo interrupted" : "Import interrupted",
    why: "The process ended before it was done.",
  };
}

/** The status of a file in the queue. */
export const queuedStatusOf = ({ entry, place }: QueuedFile): FileStatus => ({
  sign: isInQueue({ entry, place }) ? "unchecked" : "failed",
  words: placeWordsOf(entry.act, place),
  why: place.state === "failed" ? place.why : "",
});

/** The status of a file that is not in the queue and was not imported. */
export function previewStatusOf(preview: ImportPreview | undefined): FileStatus {
  const words = previewWordsOf(preview);
  if (preview?.state === "unreadable") return { sign: "failed", words, why: preview.why };
  if (preview?.state !== "checked") return { sign: "failed", words, why: "Open it to check it again." };
  return preview.tally.refused > 0
    ? { sign: "warning", words, why: "Open it to see which rows were refused, and why." }
    : { sign: "ok", words, why: "" };
}

/** What is left of an import that ended early, and what to do. `hasFile` says whether the file still exists. */
export function unfinishedWordsOf({ step }: ImportState, hasFile: boolean): string {
  if (step.act === "withdrawn")
    return "Undo interrupted: part of this import is undone. Continue the undo below.";
  const lead = isCancelled(step) ? "Import cancelled." : "Import interrupted.";
  const count = storedOf(step.tally);
  if (count === 0) return `${lead} Nothing was stored.`;
  const next = hasFile
    ? "continue the import or undo it below"
    : `send the file again to ${isCancelled(step) ? "import the rest" : "continue the import"}, or undo it below`;
  return `${lead} ${rowsOf(count)} ${count === 1 ? "stays" : "stay"}; ${next}.`;
}
