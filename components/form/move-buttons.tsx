"use client";

import { Form, useAnswerParts } from "./action-form";
import type { FormAction } from "./form-state";
import { RequestKeyField } from "./request-key-field";
import { SeenField } from "./seen-field";
import { useFormAnswer } from "./use-form-answer";

type Props = {
  action: FormAction;
  subject: { id: string; name: string; version: number };
  isFirst: boolean;
  isLast: boolean;
  onWatch: string;
};

/** Moves something one place up or down among its siblings. */
export function MoveButtons({ action, subject, isFirst, isLast, onWatch }: Props) {
  const [state, send] = useFormAnswer(action);
  useAnswerParts();
  return (
    <form action={send} className={onWatch === "" ? "hidden" : "flex items-center gap-1"}>
      <RequestKeyField state={state} />
      <input name="id" type="hidden" value={subject.id} />
      <Form.Provider value={{ formId: subject.id, state }}>
        <SeenField name="version" value={subject.version} />
      </Form.Provider>
      {state && (
        <span className="text-xs font-semibold text-level-5" role="alert">
          {state.problems.map((problem) => problem.message).join(" ")}
          {state.newer && "; press again to move it anyway"}
        </span>
      )}
      {onWatch !== "" && (
        <>
          <MoveButton direction="up" isDisabled={isFirst} name={subject.name} />
          <MoveButton direction="down" isDisabled={isLast} name={subject.name} />
        </>
      )}
    </form>
  );
}

function MoveButton({
  direction,
  isDisabled,
  name,
}: {
  direction: "up" | "down";
  isDisabled: boolean;
  name: string;
}) {
  return (
    <button
      aria-label={`Move ${name} ${direction}`}
      className="button min-w-9 disabled:opacity-40"
      disabled={isDisabled}
      name="direction"
      type="submit"
      value={direction}
    >
      {direction === "up" ? "↑" : "↓"}
    </button>
  );
}
