"use client";

import { useState } from "react";
import { LIKELIHOOD_LIMITS, LIKELIHOOD_WORDS, likelihoodWordOf } from "@/domain/assessment/likelihood";
import { useFieldAnswer } from "./action-form";
import { About, Label } from "./field";

const NAME = "likelihoodPercent";

/** A likelihood in per cent, with its word of ICD 203 shown while it is typed. */
export function LikelihoodField({ percent }: { percent: number | null }) {
  const { id, problem, typed } = useFieldAnswer(NAME);
  const [text, setText] = useState(typed ?? (percent === null ? "" : String(percent)));
  const ratio = Number(text) / 100;
  const isInRange = text.trim() !== "" && ratio >= LIKELIHOOD_LIMITS.from && ratio <= LIKELIHOOD_LIMITS.upTo;
  return (
    <div>
      <Label id={id} optional>
        Likelihood in per cent
      </Label>
      <div className="flex items-center gap-3">
        <input
          aria-describedby={`${id}-about`}
          aria-invalid={problem ? true : undefined}
          className="input max-w-24"
          defaultValue={typed ?? percent ?? ""}
          id={id}
          inputMode="numeric"
          name={NAME}
          onInput={(event) => setText(event.currentTarget.value)}
          placeholder={`${LIKELIHOOD_LIMITS.from * 100} to ${LIKELIHOOD_LIMITS.upTo * 100}`}
        />
        <output className="font-semibold" htmlFor={id}>
          {isInRange ? likelihoodWordOf(ratio) : ""}
        </output>
      </div>
      <About
        hint="Within the horizon of the category; its word by ICD 203 shows beside it."
        id={id}
        problem={problem}
      />
      <details className="text-[13.5px] leading-5 text-ink-2">
        <summary className="py-0.5">The words of ICD 203</summary>
        {LIKELIHOOD_WORDS.map(
          (w) => `${w.word} ${Math.round(w.from * 100)} to ${Math.round(w.upTo * 100)}`,
        ).join(" · ")}
      </details>
    </div>
  );
}
