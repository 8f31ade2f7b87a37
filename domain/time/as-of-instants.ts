import { accept, type Outcome, type Problem } from "../outcome";
import { INSTANT_FORMS, parseInstant } from "./instant-text";
import { dateTimeGroupOf, type Instant, type Instants } from "./time";

/** A date-time group whose zone letter is J, or that has none. */
const GROUP_WITHOUT_ZONE = /^\d{6}(?:\d{2})?J?[A-Z]{3}\d{2,4}$/i;

/**
 * The two times in an address; null for the present. Each defaults to the present.
 * Shape:  either may be later. A later effective time is what the desk then expected to hold; an earlier one is
 *         hindsight.
 * Errors: refusals by field for unreadable times, times after `now`, and times before kept history.
 */
export function asOfInstantsOf(
  params: { effectiveAt: string | null; knownAt: string | null },
  now: Instant,
  keptFrom: Instant | null = null,
): Outcome<Instants | null> {
  if (params.effectiveAt === null && params.knownAt === null) return accept(null);
  const at: Instants = { effectiveAt: now, knownAt: now };
  const problems: Problem[] = [];
  for (const field of ["effectiveAt", "knownAt"] as const) {
    const text = params[field];
    if (text === null) continue;
    const instant = parseInstant(text);
    const message = messageOf(text, instant, now, keptFrom);
    if (message) problems.push({ field, message });
    else at[field] = instant ?? now;
  }
  return problems.length > 0 ? { ok: false, kind: "invalid", problems } : accept(at);
}

function messageOf(
  text: string,
  instant: Instant | undefined,
  now: Instant,
  keptFrom: Instant | null,
): string | undefined {
  if (instant === undefined && GROUP_WITHOUT_ZONE.test(text.trim()))
    return `Say the zone before the month: Z for UTC, as in ${dateTimeGroupOf(now)}. J names no zone.`;
  if (instant === undefined) return `This must be ${INSTANT_FORMS}`;
  if (instant > now) return `This is in the future: the desk's clock says ${dateTimeGroupOf(now)}`;
  return notKeptWordsOf(instant, keptFrom);
}

/** Why an instant is before kept history; undefined when it is not. */
export const notKeptWordsOf = (instant: Instant, keptFrom: Instant | null): string | undefined =>
  keptFrom !== null && instant < keptFrom
    ? `Not kept: the history of this desk is complete from ${dateTimeGroupOf(keptFrom)}. What came before is in its archive`
    : undefined;
