"use client";

import type { Incident } from "@/domain/incident/incident";
import { useFieldAnswer } from "../form/action-form";
import { About } from "../form/field";
import { Typed } from "../ui/typed";
import { When } from "./when";

/** The incidents about the same time, one of which this one may be. */
export function CandidateField({ candidates }: { candidates: readonly Incident[] }) {
  const { id, problem, typed } = useFieldAnswer("mergedIntoId");
  return (
    <fieldset aria-describedby={`${id}-about`}>
      <legend className="mb-1 font-semibold">The other incident</legend>
      {candidates.length === 0 ? (
        <p className="text-ink-2">No other incident was recorded within 7 days of it.</p>
      ) : (
        <div className="max-h-96 divide-y divide-line overflow-auto rounded-md border border-ink-3/60">
          {candidates.map((each) => (
            <label className="flex cursor-pointer gap-3 px-3 py-2 has-[:checked]:bg-page" key={each.id}>
              <input
                className="mt-1.5"
                defaultChecked={typed === each.incidentId}
                name="mergedIntoId"
                type="radio"
                value={each.incidentId}
              />
              <span className="min-w-0">
                <span className="break-words font-semibold">
                  <Typed>{each.title}</Typed>
                </span>
                <span className="block text-[13.5px] text-ink-2">
                  <When incident={each} /> · <Typed>{each.place}</Typed> · <Typed>{each.source}</Typed>
                </span>
              </span>
            </label>
          ))}
        </div>
      )}
      <About id={id} problem={problem} />
    </fieldset>
  );
}
