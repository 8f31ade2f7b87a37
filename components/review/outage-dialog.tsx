"use client";

import { useEffect, useRef } from "react";
import type { ReviewItem } from "@/domain/review/review";
import type { FormState, HereAction } from "../form/form-state";
import { OutageForm } from "../indicator/outage-form";
import { Typed } from "../ui/typed";
import type { Fate } from "./use-decisions";

type Props = {
  item: ReviewItem;
  action: HereAction;
  onWatch: string;
  onStored(fate: Fate): void;
  onClose(): void;
};

/** Reports that the sources of an indicator are down, or back, over the round that goes on. */
export function OutageDialog({ item, action, onWatch, onStored, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const isBlind = item.freshness.state === "blind";
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLInputElement>("input[name=reason]")?.focus();
  }, []);
  const close = () => dialog.current?.close();
  const report = async (before: FormState | null, form: FormData) => {
    const answer = await action(before, form);
    if (!("href" in answer)) return answer;
    const what = isBlind ? "Sources back" : "Outage reported";
    onStored({ id: item.id, name: item.name, what, state: "stored", key: "" });
    close();
    return null;
  };
  return (
    <dialog aria-label="Report an outage" className="dialog max-w-lg p-4" onClose={onClose} ref={dialog}>
      <p className="text-[13.5px] text-ink-2">{isBlind ? "Sources are back" : "Report an outage"}</p>
      <h2 className="mb-3 text-lg font-semibold leading-6">
        <Typed>{item.name}</Typed>
      </h2>
      <OutageForm
        action={report}
        beside={
          <button className="button" onClick={close} type="button">
            Cancel
          </button>
        }
        indicatorId={item.id}
        isBlind={isBlind}
        onWatch={onWatch}
      />
    </dialog>
  );
}
