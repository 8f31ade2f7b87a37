"use client";

import type { TieTarget } from "@/domain/evidence/evidence";
import { useFieldAnswer } from "../form/action-form";
import { About } from "../form/field";
import { Instant } from "../ui/instant";
import { LevelBadge } from "../ui/level-badge";

/** The levels and incidents, one of which a report bears on. */
export function TargetField({ targets }: { targets: readonly TieTarget[] }) {
  const { id, typed } = useFieldAnswer("target");
  const { problem: ofLevel } = useFieldAnswer("assessmentId");
  const { problem: ofIncident } = useFieldAnswer("incidentId");
  const { problem: ofReport } = useFieldAnswer("reportIds");
  return (
    <fieldset aria-describedby={`${id}-about`}>
      <legend className="mb-1 font-semibold">What it bears on</legend>
      {targets.length === 0 ? (
        <p className="text-ink-2">No matching levels or incidents.</p>
      ) : (
        <div className="max-h-[28rem] divide-y divide-line overflow-auto rounded-md border border-ink-3/60">
          {targets.map((each) => (
            <label className="flex cursor-pointer gap-3 px-3 py-2 has-[:checked]:bg-page" key={each.id}>
              <input
                className="mt-1.5"
                defaultChecked={typed === `${each.kind}:${each.id}`}
                name="target"
                type="radio"
                value={`${each.kind}:${each.id}`}
              />
              <span className="min-w-0">
                <span className="break-words font-semibold">{each.name}</span>
                <span className="flex flex-wrap items-center gap-x-2 text-[13.5px] text-ink-2">
                  {each.kind === "incidentId" ? "incident" : <LevelBadge level={each.level} />}
                  <Instant at={each.effectiveAt} />
                </span>
              </span>
            </label>
          ))}
        </div>
      )}
      <About id={id} problem={ofLevel ?? ofIncident ?? ofReport} />
    </fieldset>
  );
}
