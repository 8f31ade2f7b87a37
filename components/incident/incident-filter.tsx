"use client";

import { CREDIBILITY_CHOICES } from "@/domain/admiralty";
import { INCIDENT_KINDS, INCIDENT_STATUSES } from "@/domain/incident";
import type { Problem } from "@/domain/outcome";
import { type Choice, choicesNamed, choicesOf } from "../form/choices";
import { KeptTimes } from "../time/kept-times";
import { TimeLink } from "../time/time-link";

type Props = {
  categories: readonly { id: string; name: string }[];
  problems: readonly Problem[];
  typed: Record<string, string>;
  isAsking: boolean;
};

/** Looks for incidents: a form of the address alone, so that a link shows the same list. */
export function IncidentFilter({ categories, problems, typed, isAsking }: Props) {
  const field = (name: string) => ({
    name,
    value: typed[name] ?? "",
    problem: problems.find((each) => each.field === name)?.message,
  });
  return (
    <form action="/incidents" aria-label="Look for incidents" className="card p-4 text-[13.5px]">
      <KeptTimes />
      <div className="grid grid-cols-2 gap-x-4 gap-y-3 md:grid-cols-5">
        <Line label="Text" {...field("text")} />
        <Choose choices={choicesNamed(categories)} label="Category" {...field("categoryId")} />
        <Choose choices={choicesOf(INCIDENT_KINDS)} label="Kind" {...field("kind")} />
        <Choose
          choices={choicesOf([...INCIDENT_STATUSES, "retracted"])}
          label="Status"
          {...field("status")}
        />
        <Line label="Place" {...field("place")} />
        <Line label="From" {...field("fromAt")} />
        <Line label="Until" {...field("untilAt")} />
        <Line label="Said to have done it" {...field("actor")} />
        <Choose choices={CREDIBILITY_CHOICES} label="Certainty of that" {...field("certainty")} />
        <Line label="Dataset" {...field("dataset")} />
      </div>
      <p className="mt-3 flex items-center gap-4">
        <button className="button" type="submit">
          Look
        </button>
        {isAsking && (
          <TimeLink className="link" href="/incidents">
            Show all
          </TimeLink>
        )}
      </p>
    </form>
  );
}

type FieldProps = { label: string; name: string; value: string; problem: string | undefined };

const Line = ({ label, name, value, problem }: FieldProps) => (
  <label className="block min-w-0">
    {label}
    <input
      aria-invalid={problem ? true : undefined}
      autoComplete="off"
      className="input mt-0.5"
      defaultValue={value}
      name={name}
    />
    <Refused problem={problem} />
  </label>
);

const Choose = ({ label, name, value, problem, choices }: FieldProps & { choices: Choice[] }) => (
  <label className="block min-w-0">
    {label}
    <select
      aria-invalid={problem ? true : undefined}
      className="input mt-0.5"
      defaultValue={value}
      name={name}
    >
      <option value="">any</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
    <Refused problem={problem} />
  </label>
);

const Refused = ({ problem }: { problem: string | undefined }) =>
  problem ? (
    <span className="mt-1 block font-semibold text-level-5" role="alert">
      {problem}
    </span>
  ) : null;
