"use client";

import { useRef } from "react";
import { useLazyComponent } from "../live/use-lazy-component";
import { useFieldAnswer } from "./action-form";
import { About, Label } from "./field";

const NAME = "likelihoodPercent";

type Props = {
  percent: number | null;
  /** What may be typed. */
  placeholder: string;
};

/** A likelihood in per cent; its word of ICD 203, which comes after the page, is shown while it is typed. */
export function LikelihoodField({ percent, placeholder }: Props) {
  const { id, problem, typed } = useFieldAnswer(NAME);
  const field = useRef<HTMLInputElement>(null);
  const Word = useLazyComponent(async () => (await import("./likelihood-word")).LikelihoodWord);
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
          placeholder={placeholder}
          ref={field}
        />
        <output className="font-semibold" htmlFor={id}>
          {Word && <Word field={field} />}
        </output>
      </div>
      <About
        hint="Within the horizon of the category; its word by ICD 203 shows beside it."
        id={id}
        problem={problem}
      />
    </div>
  );
}
