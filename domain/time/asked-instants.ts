import { accept, type Outcome, type Problem } from "../outcome";
import { INSTANT_FORMS, parseInstant } from "./instant-text";
import { dateTimeGroupOf, type Instant, type Instants } from "./time";

/** A date-time group whose zone letter is J, or that has none. */
const GROUP_WITHOUT_ZONE = /^\d{6}(?:\d{2})?J?[A-Z]{3}\d{2,4}$/i;

/**
 * The two times that an address asks for; null for the present. One that is left out is the present.
 * Shape:  either may be the later one. The world at a later time than what was known is what the desk then expected
 *         to hold; at an earlier one it is hindsight.
 * Errors: refuses, each at its field, what cannot be read, what lies after the desk's `now`, and what lies before the
 *         instant from which its history is kept.
 */
export function asOfInstantsOf(
  asked: { effectiveAt: string | null; knownAt: string | null },
  now: Instant,
  keptFrom: Instant | null = null,
): Outcome<Instants | null> {
  if (asked.effectiveAt === null && asked.knownAt === null) return accept(null);
  const at: Instants = { effectiveAt: now, knownAt: now };
  const problems: Problem[] = [];
  for (const field of ["effectiveAt", "knownAt"] as const) {
    const text = asked[field];
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

/** Why an instant cannot be asked for; undefined when its history is kept. */
export const notKeptWordsOf = (instant: Instant, keptFrom: Instant | null): string | undefined =>
  keptFrom !== null && instant < keptFrom
    ? `Not kept: the history of this desk is complete from ${dateTimeGroupOf(keptFrom)}. What came before is in its archive`
    : undefined;
