import type { FormDraft } from "@/domain/input/form-draft";

/** What a form shows of its drafts; another `turn` draws its fields anew. */
export type DraftState = {
  turn: number;
  /** What is filled in. */
  restored: FormDraft | null;
  others: FormDraft[];
  /** Whether the browser keeps what is typed. */
  isKept: boolean;
};

export const NO_DRAFT: DraftState = { turn: 0, restored: null, others: [], isKept: true };
