import type { ReportChoice } from "@/domain/evidence/report-choice";
import type { Problem, SavedFields } from "@/domain/outcome";

/**
 * What comes back to a form that was refused: why, what was typed, and, when somebody else saved first, what they
 * saved, by the names of the form's fields.
 */
export type FormState = {
  problems: Problem[];
  typed: Record<string, string>;
  newer: SavedFields | null;
  /** Nobody knows whether it was stored: the answer was lost. */
  isUnknown?: true;
  /** Where it is seen what the same form stored before, when it was sent again with other words. */
  storedHref?: string;
  /** Reports that the form offers: those chosen in it first, then those that were looked for. */
  found?: ReportChoice[];
};

/** The same on a page that stays: answers where it is seen what was stored. */
export type HereAction = (before: FormState | null, form: FormData) => Promise<FormState | { href: string }>;

/** A server action as a form sees it: it answers only when it refuses; otherwise it leads to another page. */
export type FormAction = (before: FormState | null, form: FormData) => Promise<FormState | null>;

/** What becomes of a form that is sent: `unknown` when no answer comes. */
export type FormFate = "sent" | "stored" | "refused" | "unknown";
