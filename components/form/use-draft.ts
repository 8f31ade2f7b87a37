"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { DraftKeeper } from "./draft-keeper";
import { type DraftState, NO_DRAFT } from "./draft-state";
import type { FormFate } from "./form-state";

/** Keeps what is typed into a form in this browser, and brings back what was not stored. What it takes is loaded after the page. */
export function useDraft(label: string) {
  const form = useRef<HTMLFormElement>(null);
  const keeper = useRef<DraftKeeper>(undefined);
  const [state, setState] = useState<DraftState>(NO_DRAFT);
  useEffect(() => {
    let isLeft = false;
    void import("./draft-keeper").then(({ openDraft }) => {
      if (!isLeft && form.current) keeper.current = openDraft(form.current, label, setState);
    });
    return () => {
      isLeft = true;
      keeper.current?.close();
    };
  }, [label]);
  const { restored } = state;
  useEffect(() => {
    if (restored) keeper.current?.fill(restored);
  }, [restored]);
  const note = useCallback((fate: FormFate) => keeper.current?.note(fate), []);
  return { form, state, note, keeper };
}
