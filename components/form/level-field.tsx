"use client";

import type { AlertLevel } from "@/domain/alert-level";
import { useFieldAnswer } from "./action-form";
import { About } from "./field";

type Choice = { level: AlertLevel; label: React.ReactNode };

/** Chooses a level by its digit, wherever among the five the focus is. */
function chooseByDigit(event: React.KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey || !/^[1-5]$/.test(event.key)) return;
  const radio = event.currentTarget.querySelector<HTMLInputElement>(`input[value="${event.key}"]`);
  radio?.focus();
  radio?.click();
}

/** The five levels to choose from, by arrows, digit or press, each with what stands beside it. */
export function LevelField({ choices, level }: { choices: Choice[]; level: AlertLevel | null }) {
  const { id, problem, typed } = useFieldAnswer("level");
  const chosen = typed ?? String(level ?? "");
  return (
    <fieldset aria-describedby={`${id}-about`} id={id} onKeyDown={chooseByDigit} tabIndex={-1}>
      <legend className="mb-1 font-semibold">Level</legend>
      {/* A form sends nothing for a level that nobody chose: this keeps its place among the fields. */}
      <input name="level" type="hidden" value="" />
      <div className="divide-y divide-line overflow-hidden rounded-md border border-ink-3/60">
        {choices.map((choice) => (
          <label
            className="grid cursor-pointer grid-cols-[20px_16px_1fr] items-start gap-x-2.5 px-3 py-1.5 has-[:checked]:bg-page sm:grid-cols-[20px_16px_116px_1fr]"
            key={`${choice.level}${chosen}`}
          >
            <input
              className="mt-1 h-4 w-4 accent-accent"
              defaultChecked={chosen === String(choice.level)}
              name="level"
              type="radio"
              value={choice.level}
            />
            {choice.label}
          </label>
        ))}
      </div>
      <About id={id} problem={problem} />
    </fieldset>
  );
}
