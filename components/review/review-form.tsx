"use client";

import { useRef, useState } from "react";
import { NOTHING_NEW } from "@/domain/assessment/assessment";
import { ON_WATCH_FIELD } from "@/domain/input/actor";
import { TEXT_LIMITS } from "@/domain/input/text-limits";
import type { ReviewItem } from "@/domain/review/review";
import type { Instant } from "@/domain/time/time";
import { ActionForm } from "../form/action-form";
import { TextField } from "../form/field";
import type { FormAction, HereAction } from "../form/form-state";
import { OnWatchField } from "../form/on-watch-field";
import { openSetLevel } from "../set-level/set-level";
import { DecisionResults } from "./decision-results";
import type { OutageDialog } from "./outage-dialog";
import { outagePathOf, ReviewRow } from "./review-row";
import { useDecisions } from "./use-decisions";
import { useRoundKeys } from "./use-round-keys";

export type ReviewActions = {
  confirmChosen: FormAction;
  confirmHere: HereAction;
  reportHere: HereAction;
  postpone(indicatorId: string, before: null, form: FormData): Promise<void>;
};

type Props = {
  rows: ReviewItem[];
  /** Which of the rows were put off until later. */
  isLater: boolean[];
  now: Instant;
  onWatch: string;
  actions: ReviewActions;
};

/** What waits for a review, one decision each: by a key, by a button, or for several with one reason. */
export function ReviewForm({ rows, isLater, now, onWatch, actions }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const { fates, note, confirm, putOff } = useDecisions(actions);
  const [outage, setOutage] = useState<{ item: ReviewItem; Dialog: typeof OutageDialog }>();
  /** The dialog is loaded when it is first asked for; where it cannot be, the page with the same form comes. */
  const report = async (item: ReviewItem) => {
    try {
      setOutage({ item, Dialog: (await import("./outage-dialog")).OutageDialog });
    } catch {
      location.assign(outagePathOf(item));
    }
  };
  const isOut = ({ id }: ReviewItem) =>
    fates.some(
      (fate) =>
        fate.id === id && (fate.state === "saving" || fate.state === "stored") && fate.what !== "Later",
    );
  const open = rows.filter((row) => !isOut(row));
  const form = () => list.current?.closest("form");
  const decide = {
    confirm(item: ReviewItem) {
      const around = form();
      if (!around || !item.judgement) return openSetLevel({ indicatorId: item.id });
      const actor = around.querySelector<HTMLInputElement>(`input[name=${ON_WATCH_FIELD}]`);
      if (actor && actor.value.trim() === "") return actor.focus();
      confirm(item, new FormData(around));
    },
    change: (item: ReviewItem) => openSetLevel({ indicatorId: item.id }),
    report,
    putOff,
  };
  const { current, moveTo } = useRoundKeys(open, decide);
  return (
    <>
      <div className="card mt-4 p-4">
        <ActionForm
          action={actions.confirmChosen}
          beside={<Keys />}
          isPinned
          label="Review"
          submit="Confirm selected"
        >
          <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
            <TextField
              defaultValue={NOTHING_NEW}
              label="Reason for “still valid”"
              maxLength={TEXT_LIMITS.text}
              name="rationale"
            />
            <OnWatchField onWatch={onWatch} />
          </div>
          <ul aria-label="To review" className="-mx-4 border-t border-line" id="waiting" ref={list}>
            {open.map((item) => (
              <ReviewRow
                fate={fates.find(({ id }) => id === item.id)}
                isCurrent={item.id === current?.id}
                isLater={isLater[rows.indexOf(item)] ?? false}
                item={item}
                key={item.id}
                now={now}
                onDecide={(what) => {
                  moveTo(item);
                  decide[what](item);
                }}
                postpone={actions.postpone}
              />
            ))}
          </ul>
        </ActionForm>
      </div>
      <DecisionResults fates={fates} />
      {outage && (
        <outage.Dialog
          action={actions.reportHere}
          item={outage.item}
          onClose={() => setOutage(undefined)}
          onStored={(fate) => note(fate)}
          onWatch={onWatch}
        />
      )}
    </>
  );
}

const KEYS = [
  ["v", "still valid"],
  ["c", "change"],
  ["o", "outage"],
  ["l", "later"],
  ["x", "select"],
  ["j k", "move"],
] as const;

/** The keys of a round, where there is a keyboard. */
const Keys = () => (
  <span className="hidden flex-wrap gap-x-4 gap-y-1 text-xs text-ink-2 md:flex">
    {KEYS.map(([key, words]) => (
      <span key={key}>
        <kbd className="rounded border border-line px-1.5 leading-5 text-ink-1">{key}</kbd> {words}
      </span>
    ))}
  </span>
);
