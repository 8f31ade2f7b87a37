"use client";

import { CREDIBILITY_CHOICES } from "@/domain/evidence/admiralty";
import type { Named } from "@/domain/log/log-entry";
import type { Problem } from "@/domain/outcome";
import { choicesNamed } from "../form/choices";
import { Choose, filterFields, Line, Look } from "../form/filter-fields";
import { KeptTimes } from "../time/kept-times";
import { atDesk } from "../ui/desk-address";

type Props = {
  typed: Record<string, string>;
  problems: readonly Problem[];
  sources: readonly Named[];
  categories: readonly Named[];
  isAsking: boolean;
};

/** What a list of reports is narrowed to: a form of the address alone, so that a link shows the same list. */
export function ReportFilterForm({ typed, problems, sources, categories, isAsking }: Props) {
  const field = filterFields(typed, problems);
  return (
    <form action={atDesk("/reports")} aria-label="Filter reports" className="no-print card p-4 text-[13.5px]">
      <KeptTimes />
      <div className="grid grid-cols-2 gap-x-4 gap-y-3 md:grid-cols-3 lg:grid-cols-6">
        <Line label="Text" type="search" {...field("text")} />
        <Choose choices={choicesNamed(sources)} label="Source" {...field("sourceId")} />
        <Choose choices={choicesNamed(categories)} label="Category" {...field("categoryId")} />
        <Choose choices={CREDIBILITY_CHOICES} label="Credibility" {...field("credibility")} />
        <Line label="From" placeholder="2020-01-07" {...field("fromAt")} />
        <Line label="Until" placeholder="2020-01-08" {...field("untilAt")} />
      </div>
      <Look all="/reports" isAsking={isAsking} />
    </form>
  );
}
