import { z } from "zod";
import { type Assessment, holdingOf } from "../assessment/assessment";
import { instant, parse, words } from "../fields";
import type { Outcome } from "../outcome";
import { TEMPO_DAYS } from "../tempo/tempo";
import { TEXT_LIMITS } from "../text-limits";
import { addDays, type Day, dateTimeGroupOf, dayOf, type Instant, startOfDay } from "./time";

const pruningDraft = z.object({
  cutAt: instant("The cut-off"),
  archiveName: words("Archive", TEXT_LIMITS.line),
  archiveDigest: words("Digest of the archive", TEXT_LIMITS.line),
  reason: words("Reason", TEXT_LIMITS.line),
});

export const parsePruningDraft = (raw: unknown): Outcome<z.output<typeof pruningDraft>> =>
  parse(pruningDraft, raw);

/**
 * The first day of which everything is kept, so that a board at the cut-off has the days that its strips, its trends
 * and its usual numbers look back on.
 */
export const firstKeptDayOf = (cutAt: Instant): Day => addDays(dayOf(cutAt), -TEMPO_DAYS);

/** Why an instant can not be asked for; undefined when its history is kept. */
export const notKeptWordsOf = (asked: Instant, keptFrom: Instant | null): string | undefined =>
  keptFrom !== null && asked < keptFrom
    ? `Not kept: the history of this desk is complete from ${dateTimeGroupOf(keptFrom)}. What was before lies in its archive`
    : undefined;

/**
 * The judgements of one indicator that must stay when what was before a cut-off goes: whatever holds at the first kept
 * day for anybody who asks with knowledge of the cut-off or later, and what those rest on.
 * Shape: `log` has every row effective before the first kept day, and every row that replaces one of them.
 */
export function openingOf(log: readonly Assessment[], cutAt: Instant): Set<string> {
  const effectiveAt = startOfDay(firstKeptDayOf(cutAt)) - 1;
  const moments = [cutAt, ...log.map((row) => row.recordedAt).filter((at) => at > cutAt)];
  const kept = new Set<string>();
  for (const knownAt of new Set(moments)) {
    const holding = holdingOf(log, { effectiveAt, knownAt });
    if (!holding) continue;
    kept.add(holding.id);
    if (holding.restsOnId !== null) kept.add(holding.restsOnId);
  }
  return kept;
}
