import { z } from "zod";
import { optionalInstant, optionalWords, parse, wholeNumber, words } from "../input/fields";
import { TEXT_LIMITS } from "../input/text-limits";
import type { Outcome } from "../outcome";

const times = {
  /** Defaults to when it is recorded. */
  effectiveAt: optionalInstant("From"),
  plannedUntilAt: optionalInstant("Planned until"),
};

const watchDraft = z.object({ ...times, reason: optionalWords("Reason", TEXT_LIMITS.line) });
const acknowledgementDraft = z.object({ ...times, number: wholeNumber("Hand-over", 1, 1e9) });
const handoverDraft = z.object({
  nextOfficer: optionalWords("Next officer", TEXT_LIMITS.name),
  closingWords: words("Closing words", TEXT_LIMITS.text),
});

type WatchDraft = z.output<typeof watchDraft>;
type AcknowledgementDraft = z.output<typeof acknowledgementDraft>;
export type HandoverDraft = z.output<typeof handoverDraft>;

export const parseWatchDraft = (raw: unknown): Outcome<WatchDraft> => parse(watchDraft, raw);
export const parseAcknowledgementDraft = (raw: unknown): Outcome<AcknowledgementDraft> =>
  parse(acknowledgementDraft, raw);
export const parseHandoverDraft = (raw: unknown): Outcome<HandoverDraft> => parse(handoverDraft, raw);
