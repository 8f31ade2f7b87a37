import { DAY_MS, type Instant } from "../time/time";
import { REQUEST_KEY_FIELD, REQUEST_KEY_HOLDS_MS } from "./request-key";

/** Field values by name, as a form holds them. */
export type FieldTexts = Readonly<Record<string, string>>;

/**
 * What somebody typed into a form and has not stored yet, as their browser keeps it. `sentAt` is when it was sent
 * without an answer; times are on the browser's own clock.
 */
export type FormDraft = {
  id: string;
  /** Who typed it, into which form, about what (`draftSubjectOf`). */
  subject: string;
  typed: FieldTexts;
  savedAt: Instant;
  sentAt: Instant | null;
};

/** How long a browser keeps a draft that nobody comes back to. */
export const DRAFT_HOLDS_MS = 30 * DAY_MS;

/** Hidden fields that say which version was seen: of the same object there are several. */
const SEEN_FIELDS = ["seenId", "replacesId"];

/** Whether a hidden field says what its form is about. */
const namesObject = (name: string): boolean =>
  !SEEN_FIELDS.includes(name) && (name === "id" || name === "act" || name.endsWith("Id"));

/**
 * Whose draft it is and of what: the desk, which may be that of an exercise, the person on watch, the form, and its object, which its hidden fields name or,
 * without any, the address of its page. So a form in a panel has the draft of the same form on a page of its own.
 */
export function draftSubjectOf(
  form: { desk: string; onWatch: string; label: string; path: string },
  hidden: FieldTexts,
): string {
  const ids = Object.entries(hidden).filter(([name]) => namesObject(name));
  const object = ids.length > 0 ? ids.map((each) => each.join("=")).sort() : [form.path];
  return JSON.stringify([form.desk, form.onWatch, form.label, ...object]);
}

/** Whether two states of a form differ in what a person filled in. */
export function areTyped(typed: FieldTexts, clean: FieldTexts): boolean {
  const names = new Set([...Object.keys(typed), ...Object.keys(clean)]);
  names.delete(REQUEST_KEY_FIELD);
  return [...names].some((name) => (typed[name] ?? "") !== (clean[name] ?? ""));
}

/** Of the copies of each draft the one that was written last. */
export const newestOfEach = (copies: readonly FormDraft[]): FormDraft[] => [
  ...new Map(copies.toSorted((a, b) => a.savedAt - b.savedAt).map((draft) => [draft.id, draft])).values(),
];

/** The drafts of a subject that nobody else has open: the one that this tab had before first, then newest first. */
export const offeredDrafts = (
  drafts: readonly FormDraft[],
  wanted: { subject: string; open: ReadonlySet<string>; own: string | null },
): FormDraft[] =>
  drafts
    .filter(({ subject, id }) => subject === wanted.subject && !wanted.open.has(id))
    .sort((a, b) => Number(b.id === wanted.own) - Number(a.id === wanted.own) || b.savedAt - a.savedAt);

/** What to do with a draft that was sent without an answer; while its key is remembered, it is stored only once. */
export const sentWordsOf = (sentAt: Instant, now: Instant): string =>
  now - sentAt < REQUEST_KEY_HOLDS_MS
    ? "You sent it, and no answer came: it may be stored. Send it again: it is stored only once."
    : "You sent it, and no answer came. Check whether it was stored before you send it again.";
