import { z } from "zod";
import { type Assessment, holdingOf } from "../assessment/assessment";
import { instant, parse, words } from "../input/fields";
import { TEXT_LIMITS } from "../input/text-limits";
import type { Outcome } from "../outcome";
import { TEMPO_DAYS } from "../tempo/tempo";
import { addDays, type Day, dayOf, type Instant, startOfDay } from "../time/time";

const pruningDraft = z.object({
  cutAt: instant("The cut-off"),
  archiveName: words("Archive", TEXT_LIMITS.line),
  archiveDigest: words("Digest of the archive", TEXT_LIMITS.line),
  reason: words("Reason", TEXT_LIMITS.line),
});

export const parsePruningDraft = (raw: unknown): Outcome<z.output<typeof pruningDraft>> =>
  parse(pruningDraft, raw);

/**
 * The first day of complete history, so that a board at the cut-off has all days that its strips, trends and usual
 * numbers need.
 */
export const firstKeptDayOf = (cutAt: Instant): Day => addDays(dayOf(cutAt), -TEMPO_DAYS);

/**
 * The judgements of an indicator to keep when history before a cut-off is pruned: those about the kept days or recorded
 * from the cut-off on, the opening ones, what any of these rests on, and what replaced them: otherwise corrected or
 * retracted judgements would hold again.
 * Shape: `log` has every row of the indicator.
 */
export function keptJudgementsOf(log: readonly Assessment[], cutAt: Instant): Set<string> {
  const firstKeptAt = startOfDay(firstKeptDayOf(cutAt));
  const kept = openingOf(log, cutAt, firstKeptAt - 1);
  for (const row of log) if (row.effectiveAt >= firstKeptAt || row.recordedAt >= cutAt) kept.add(row.id);
  for (const row of log) if (row.restsOnId !== null && kept.has(row.id)) kept.add(row.restsOnId);
  const successors = new Map(log.map((row) => [row.replacesId, row.id]));
  // A Set also iterates over what is added meanwhile: successors of successors.
  for (const id of kept) {
    const successor = successors.get(id);
    if (successor) kept.add(successor);
  }
  return kept;
}

/** The judgements that hold at an instant for any query as known at the cut-off or later. */
function openingOf(log: readonly Assessment[], cutAt: Instant, effectiveAt: Instant): Set<string> {
  const old = new Set(log.filter((row) => row.effectiveAt <= effectiveAt).map((row) => row.id));
  const about = log.filter((row) => old.has(row.id) || (row.replacesId !== null && old.has(row.replacesId)));
  const moments = [cutAt, ...about.map((row) => row.recordedAt).filter((at) => at > cutAt)];
  const holding = [...new Set(moments)].map((knownAt) => holdingOf(about, { effectiveAt, knownAt }));
  return new Set(holding.flatMap((row) => row?.id ?? []));
}
