import { areTyped, draftSubjectOf, type FormDraft, offeredDrafts } from "@/domain/input/form-draft";
import { deskHere } from "../ui/desk-address";
import { DraftNotice } from "./draft-notice";
import { type DraftState, NO_DRAFT } from "./draft-state";
import { draftOfTab, forgetDraft, keepDraft, readDrafts } from "./draft-store";
import type { FormFate } from "./form-state";
import { cleanTextsOf, fillTexts, hiddenTextsIn, refocus, textsIn } from "./form-texts";

/** Where open forms tell each other which drafts are theirs. */
const CHANNEL = "watchfloor drafts";
/** How long other tabs have to say so. */
const ASK_MS = 150;

type Message = { asks: true } | { open: string };

export type DraftKeeper = {
  /** What the form shows of its drafts. */
  Notice: typeof DraftNotice;
  /** Fills in a draft after the fields were drawn with it. */
  fill(draft: FormDraft): void;
  use(draft: FormDraft): void;
  discard(): void;
  /** Takes the outcome of the form. */
  note(fate: FormFate): void;
  close(): void;
};

const newId = (): string => btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(12))));

/**
 * Keeps what is typed into a form with every letter, and offers what was typed before. Every form writes a draft of its
 * own, so two tabs never write the same one; what it takes over from a tab that is gone becomes its own.
 */
export function openDraft(
  form: HTMLFormElement,
  label: string,
  onState: (state: DraftState) => void,
): DraftKeeper {
  const path = location.pathname;
  const hidden = hiddenTextsIn(form);
  const subject = () =>
    draftSubjectOf({ desk: deskHere(), onWatch: document.body.dataset.onWatch ?? "", label, path }, hidden);
  let own: Pick<FormDraft, "id" | "sentAt"> = { id: newId(), sentAt: null };
  let clean = cleanTextsOf(form);
  let written = "";
  let isStored = false;
  let focused: Element | null = null;
  let state = NO_DRAFT;
  const show = (change: Partial<DraftState>) => {
    state = { ...state, ...change };
    onState(state);
  };

  const save = () => {
    // A field that is taken away with its form's answer reports its text once more.
    if (isStored) return;
    const typed = textsIn(form);
    const text = JSON.stringify([typed, own.sentAt]);
    if (text === written) return;
    if (!areTyped(typed, clean) && own.sentAt === null) {
      if (written !== "") forgetDraft(own.id);
      written = "";
      return;
    }
    written = text;
    draftOfTab.note(subject(), own.id);
    const isKept = keepDraft({ ...own, subject: subject(), typed, savedAt: Date.now() });
    if (isKept !== state.isKept) show({ isKept });
  };
  /** Pickers and buttons change fields without a word of it: what they did is seen right after. */
  const saveSoon = () => setTimeout(save);

  /** A form that was stored is emptied where it stays on its page; one that was refused is filled in again. */
  const startClean = () => {
    if (isStored) setTimeout(() => (clean = textsIn(form)));
    isStored = false;
  };

  const begin = () => {
    own = { id: newId(), sentAt: null };
    written = "";
  };
  const forget = () => {
    forgetDraft(own.id);
    begin();
  };
  const use = (draft: FormDraft) => {
    const active = document.activeElement;
    focused = active?.matches("button, input, textarea, select") && form.contains(active) ? active : null;
    if (written !== "") begin();
    own = { id: own.id, sentAt: draft.sentAt };
    written = JSON.stringify([draft.typed, draft.sentAt]);
    forgetDraft(draft.id);
    draftOfTab.note(draft.subject, own.id);
    keepDraft({ ...draft, id: own.id });
    show({
      turn: state.turn + 1,
      restored: draft,
      others: state.others.filter(({ id }) => id !== draft.id),
    });
  };

  const channel = new BroadcastChannel(CHANNEL);
  const open = new Set<string>();
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if ("open" in data) open.add(data.open);
    else channel.postMessage({ open: own.id } satisfies Message);
  };
  let isClosed = false;
  const offered = async () =>
    offeredDrafts(await readDrafts(Date.now()), {
      subject: subject(),
      open,
      own: draftOfTab.read(subject()),
    });
  const offer = async () => {
    const [first, ...others] = (await offered()).filter(({ id }) => id !== own.id);
    if (!first || isClosed) return;
    if (written !== "") return show({ others: [first, ...others] });
    state = { ...state, others };
    use(first);
  };

  for (const event of ["input", "change"]) form.addEventListener(event, save);
  form.addEventListener("click", saveSoon);
  form.addEventListener("reset", startClean);
  save();
  void offered().then((drafts) => {
    if (drafts.length === 0 || isClosed) return;
    channel.postMessage({ asks: true } satisfies Message);
    setTimeout(offer, ASK_MS);
  });

  return {
    use,
    Notice: DraftNotice,
    fill: (draft) => {
      fillTexts(form, draft.typed);
      if (focused) refocus(form, focused);
    },
    discard: () => {
      forget();
      show({ turn: state.turn + 1, restored: null });
      setTimeout(() => refocus(form, null));
    },
    note: (fate) => {
      if (fate === "stored") {
        forget();
        isStored = true;
        return show({ turn: state.turn + 1, restored: null });
      }
      if (fate !== "unknown") own = { ...own, sentAt: fate === "sent" ? Date.now() : null };
      save();
    },
    close: () => {
      isClosed = true;
      channel.close();
      for (const event of ["input", "change"]) form.removeEventListener(event, save);
      form.removeEventListener("click", saveSoon);
      form.removeEventListener("reset", startClean);
    },
  };
}
