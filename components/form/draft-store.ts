import { DRAFT_HOLDS_MS, type FormDraft, newestOfEach } from "@/domain/input/form-draft";
import { draftDisk } from "./draft-disk";

/**
 * Where this origin keeps its drafts: one entry each, which only the form that made it writes. It is written before a page
 * that is left is gone; what is on the disk at once is beside it (`draftDisk`).
 */
const PREFIX = "watchfloor draft ";

/** Every draft that this browser keeps; abandoned ones expire. */
export async function readDrafts(now: number): Promise<FormDraft[]> {
  const drafts = newestOfEach([...storedDrafts(), ...(await draftDisk.read())]);
  for (const { id } of drafts.filter(({ savedAt }) => now - savedAt > DRAFT_HOLDS_MS)) forgetDraft(id);
  return drafts.filter(({ savedAt }) => now - savedAt <= DRAFT_HOLDS_MS);
}

function storedDrafts(): FormDraft[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .flatMap((key) => draftIn(localStorage.getItem(key)));
  } catch {
    return [];
  }
}

function draftIn(text: string | null): FormDraft[] {
  try {
    const draft: FormDraft | null = JSON.parse(text ?? "null");
    return draft ? [draft] : [];
  } catch {
    return [];
  }
}

/** Keeps a draft; where the browser has no room, the oldest of the others goes. False when it keeps none. */
export function keepDraft(draft: FormDraft): boolean {
  void draftDisk.keep(draft);
  const write = () => localStorage.setItem(PREFIX + draft.id, JSON.stringify(draft));
  for (;;) {
    try {
      write();
      return true;
    } catch {
      const oldest = storedDrafts()
        .filter(({ id }) => id !== draft.id)
        .sort((a, b) => a.savedAt - b.savedAt)[0];
      if (!oldest) return false;
      forgetDraft(oldest.id);
    }
  }
}

export const forgetDraft = (id: string): void => {
  void draftDisk.forget(id);
  try {
    localStorage.removeItem(PREFIX + id);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
};

/** The draft that this tab had open for a subject before it was loaded anew. */
export const draftOfTab = {
  read: (subject: string): string | null => {
    try {
      return sessionStorage.getItem(PREFIX + subject);
    } catch {
      return null;
    }
  },
  note: (subject: string, id: string): void => {
    try {
      sessionStorage.setItem(PREFIX + subject, id);
    } catch {
      // Without it the newest draft is offered.
    }
  },
};
