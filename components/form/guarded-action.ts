import { NOT_STORED } from "@/domain/not-stored";
import type { FormAction, FormFate } from "./form-state";

const LOST = "It may or may not have been stored. Send it again: it is stored only once.";

/** How long a form waits for an answer before it says that none came. */
const ANSWER_MS = 10_000;

/** Next says by errors of its own that an action led to another page. */
const isNavigation = (error: unknown) =>
  error instanceof Error && "digest" in error && String(error.digest).startsWith("NEXT_");

const inTime = <T>(answer: Promise<T>): Promise<T> =>
  Promise.race([
    answer,
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error("No answer came")), ANSWER_MS);
    }),
  ]);

/**
 * The same action, answering also when the desk does not, so that nothing that was typed is lost; `note` takes what
 * becomes of the form, also when the answer comes late.
 */
export const guarded =
  (action: FormAction, note: (fate: FormFate) => void): FormAction =>
  async (before, form) => {
    note("sent");
    const answer = action(before, form).then(
      (state) => {
        note(state === null ? "stored" : "refused");
        return state;
      },
      (error: unknown) => {
        if (isNavigation(error)) note("stored");
        throw error;
      },
    );
    try {
      return await inTime(answer);
    } catch (error) {
      if (isNavigation(error)) throw error;
      const reason = error instanceof Error ? error.message : "";
      const isRefused = reason.startsWith(NOT_STORED);
      note(isRefused ? "refused" : "unknown");
      const typed = [...form].filter((entry): entry is [string, string] => typeof entry[1] === "string");
      const message = isRefused ? reason.slice(NOT_STORED.length) : LOST;
      return {
        ...{ problems: [{ field: "", message }], typed: Object.fromEntries(typed), newer: null },
        ...(!isRefused && { isUnknown: true }),
      };
    }
  };
