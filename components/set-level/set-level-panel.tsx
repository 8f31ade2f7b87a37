"use client";

import { useLayoutEffect, useRef, useState } from "react";
import type { FormState, HereAction } from "../form/form-state";
import { IndicatorChoice } from "./indicator-choice";
import { PanelLevelForm } from "./panel-level-form";
import type { LevelTarget } from "./set-level";

type Props = {
  target: LevelTarget;
  action: HereAction;
  onWatch: string;
  onClose(): void;
  /** Lets go of the keys that were held for it, and answers what was typed. */
  takeHeld(): string;
};

/** Sets a level beside the current page, which stays as it is. */
export function SetLevelPanel({ target, action, onWatch, onClose, takeHeld }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [indicatorId, setIndicatorId] = useState(target.indicatorId);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    takeHeld();
  }, [takeHeld]);
  const close = () => dialog.current?.close();
  const publish = async (before: FormState | null, form: FormData) => {
    const answer = await action(before, form);
    if (!("href" in answer)) return answer;
    close();
    return null;
  };
  return (
    <dialog
      aria-label="Set level"
      className="dialog inset-y-0 left-auto right-0 m-0 h-dvh max-h-none w-full max-w-[680px] scroll-pb-20 overflow-y-auto overscroll-contain rounded-none border-0 border-l p-0"
      onClose={onClose}
      ref={dialog}
    >
      {indicatorId ? (
        <PanelLevelForm id={indicatorId} onCancel={close} onWatch={onWatch} publish={publish} />
      ) : (
        <IndicatorChoice
          categoryId={target.categoryId}
          onCancel={close}
          onChoose={setIndicatorId}
          takeHeld={takeHeld}
        />
      )}
    </dialog>
  );
}
