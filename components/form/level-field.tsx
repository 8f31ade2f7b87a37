"use client";

import { useFieldAnswer } from "./action-form";
import { About } from "./field";

/** The five levels to choose from; `labels` are what stands beside each, the lowest first. */
export function LevelField({ labels, level }: { labels: React.ReactNode[]; level: number | null }) {
  const { id, problem, typed } = useFieldAnswer("level");
  const chosen = typed ?? String(level ?? "");
  return (
    <fieldset aria-describedby={`${id}-about`}>
      <legend className="mb-1 font-semibold">Level</legend>
      <div className="divide-y divide-line overflow-hidden rounded-md border border-ink-3/60">
        {labels.map((label, i) => (
          <label
            className="grid cursor-pointer grid-cols-[20px_16px_1fr] items-start gap-x-2.5 px-3 py-2 has-[:checked]:bg-page sm:grid-cols-[20px_16px_116px_1fr]"
            key={`${i + 1}${chosen}`}
          >
            <input
              className="mt-1 h-4 w-4 accent-[rgb(var(--accent))]"
              defaultChecked={chosen === String(i + 1)}
              name="level"
              type="radio"
              value={i + 1}
            />
            {label}
          </label>
        ))}
      </div>
      <About id={id} problem={problem} />
    </fieldset>
  );
}
