"use client";

import { type AlertLevel, LEVELS } from "@/domain/alert-level";
import type { Criteria } from "@/domain/indicator";
import { LevelShape, levelColour } from "../ui/level-shape";
import { useFieldAnswer } from "./action-form";
import { About } from "./field";

/** The five levels to choose from, each with its criterion beside it. */
export function LevelField({ criteria, level }: { criteria: Criteria; level: AlertLevel | null }) {
  const { id, problem, typed } = useFieldAnswer("level");
  const chosen = typed ?? String(level ?? "");
  return (
    <fieldset aria-describedby={`${id}-about`}>
      <legend className="mb-1 font-semibold">Level</legend>
      <div className="divide-y divide-line overflow-hidden rounded-md border border-ink-3/60">
        {LEVELS.map((row) => (
          <label
            className="grid cursor-pointer grid-cols-[20px_16px_1fr] items-start gap-x-2.5 px-3 py-2 has-[:checked]:bg-page sm:grid-cols-[20px_16px_116px_1fr]"
            key={`${row.level}${chosen}`}
          >
            <input
              className="mt-1 h-4 w-4 accent-[rgb(var(--accent))]"
              defaultChecked={chosen === String(row.level)}
              name="level"
              type="radio"
              value={row.level}
            />
            <span className="pt-0.5">
              <LevelShape level={row.level} size={14} />
            </span>
            <span className="font-semibold">
              <span className={levelColour(row.level)}>{row.level}</span> {row.name}
            </span>
            <span className="col-start-3 text-[13.5px] leading-6 text-ink-2 sm:col-start-4">
              {criteria[row.level - 1]}
            </span>
          </label>
        ))}
      </div>
      <About id={id} problem={problem} />
    </fieldset>
  );
}
