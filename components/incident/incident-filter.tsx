"use client";

import { CREDIBILITY_CHOICES } from "@/domain/evidence/admiralty";
import { INCIDENT_KINDS, INCIDENT_STATUSES } from "@/domain/incident/incident-kind";
import type { Problem } from "@/domain/outcome";
import { choicesNamed, choicesOf } from "../form/choices";
import { Choose, filterFields, Line, Look } from "../form/filter-fields";
import { KeptTimes } from "../time/kept-times";
import { atDesk } from "../ui/desk-address";

type Props = {
  categories: readonly { id: string; name: string }[];
  problems: readonly Problem[];
  typed: Record<string, string>;
  isAsking: boolean;
};

/** Looks for incidents: a form of the address alone, so that a link shows the same list. */
export function IncidentFilter({ categories, problems, typed, isAsking }: Props) {
  const field = filterFields(typed, problems);
  return (
    <form action={atDesk("/incidents")} aria-label="Filter incidents" className="text-[13.5px]">
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
        <Line label="From" placeholder="071200ZJAN20" {...field("fromAt")} />
        <Line label="Until" placeholder="080600ZJAN20" {...field("untilAt")} />
        <Line label="Attributed to" {...field("actor")} />
        <Choose choices={CREDIBILITY_CHOICES} label="Attribution confidence" {...field("certainty")} />
        <Line label="Dataset" {...field("dataset")} />
      </div>
      <Look all="/incidents" isAsking={isAsking} />
    </form>
  );
}
