"use client";

import { useState, useTransition } from "react";
import { NOTHING_NEW } from "@/domain/assessment/assessment";
import { seenField } from "@/domain/assessment/seen-field";
import { ON_WATCH_FIELD } from "@/domain/input/actor";
import { REQUEST_KEY_FIELD } from "@/domain/input/request-key";
import type { ReviewItem } from "@/domain/review/review";
import type { FormState, HereAction } from "../form/form-state";
import { newRequestKey } from "../form/request-key-field";

/** The state of a decision: pending, stored, refused, or unknown. */
export type Fate = {
  id: string;
  name: string;
  what: "Still valid" | "Outage reported" | "Sources back" | "Later";
  state: "saving" | "stored" | "refused" | "unknown";
  message?: string;
  /** The key that the same decision is sent with again. */
  key: string;
};

const LOST = "We lost contact before the answer came. Decide again: it is stored only once.";

type Actions = {
  confirmHere: HereAction;
  postpone(indicatorId: string, before: null, form: FormData): Promise<void>;
};

/** Sends one decision at a time without waiting for the desk, and keeps the outcome of each. */
export function useDecisions({ confirmHere, postpone }: Actions) {
  const [fates, setFates] = useState<readonly Fate[]>([]);
  const [, start] = useTransition();
  const note = (fate: Fate) => setFates((all) => [fate, ...all.filter(({ id }) => id !== fate.id)]);
  const fateOf = (id: string) => fates.find((fate) => fate.id === id);
  const send = (
    item: ReviewItem,
    what: Fate["what"],
    work: (key: string) => Promise<FormState | { href: string }>,
  ) => {
    const before = fateOf(item.id);
    const key = before?.state === "unknown" ? before.key : newRequestKey();
    const fate = { id: item.id, name: item.name, what, key };
    note({ ...fate, state: "saving" });
    start(async () => {
      try {
        const answer = await work(key);
        if ("href" in answer) note({ ...fate, state: "stored" });
        else
          note({
            ...fate,
            state: "refused",
            message: answer.problems.map(({ message }) => message).join(" "),
          });
      } catch {
        note({ ...fate, state: "unknown", message: LOST });
      }
    });
  };
  return {
    fates,
    note,
    /** Confirms what holds, with the reason and the name that the form around it has. */
    confirm(item: ReviewItem, typed: FormData) {
      const form = new FormData();
      form.set("rationale", String(typed.get("rationale") ?? NOTHING_NEW));
      const onWatch = typed.get(ON_WATCH_FIELD);
      if (onWatch) form.set(ON_WATCH_FIELD, onWatch);
      form.set(seenField(item.id), item.judgement?.id ?? "");
      send(item, "Still valid", (key) => {
        form.set(REQUEST_KEY_FIELD, key);
        return confirmHere(null, form);
      });
    },
    putOff(item: ReviewItem) {
      send(item, "Later", async () => {
        await postpone(item.id, null, new FormData());
        return { href: "" };
      });
    },
  };
}
