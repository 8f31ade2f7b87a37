import { CREDIBILITY_CHOICES, RELIABILITY_CHOICES } from "@/domain/evidence/admiralty";
import type { Report } from "@/domain/evidence/report";
import { TEXT_LIMITS } from "@/domain/input/text-limits";
import type { Named } from "@/domain/log/log-entry";
import { instantTextOf } from "@/domain/time/as-of";
import { CHOOSE, choicesNamed } from "../form/choices";
import { SelectField, TextField } from "../form/field";
import { InstantField } from "../form/instant-field";
import { Suggestions } from "../form/suggestions";

type Props = {
  /** What the form starts with: the report to correct, or what one that repeats it would share. */
  from?: Partial<Report & { sourceName: string }>;
  sources: readonly Named[];
  categories: readonly Named[];
};

const textOf = (at: number | null | undefined) => (at === null || at === undefined ? "" : instantTextOf(at));

/** What a report says, its source and its grade. */
export function ReportFields({ from = {}, sources, categories }: Props) {
  return (
    <>
      <TextField defaultValue={from.title} label="Title" maxLength={TEXT_LIMITS.line} name="title" />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          defaultValue={from.sourceName}
          hint="Choose an existing source, or name a new one."
          label="Source"
          list="known-sources"
          maxLength={TEXT_LIMITS.line}
          name="source"
        />
        <SelectField
          choices={[{ value: "", label: "as already graded" }, ...RELIABILITY_CHOICES]}
          hint="Only for a new source, which is added with this grade."
          label="Reliability of a new source"
          name="reliability"
          optional
        />
        <Suggestions id="known-sources" words={sources.map(({ name }) => name)} />
        <SelectField
          choices={[CHOOSE, ...CREDIBILITY_CHOICES]}
          defaultValue={from.credibility ?? ""}
          hint="Of this report, whatever its source. 6 means it cannot be judged, not that it is false."
          label="Credibility"
          name="credibility"
        />
        <SelectField
          choices={[{ value: "", label: "none yet" }, ...choicesNamed(categories)]}
          defaultValue={from.categoryId ?? ""}
          label="Category"
          name="categoryId"
          optional
        />
        <InstantField
          defaultValue={textOf(from.publishedAt)}
          hint="Such as 080134ZJAN20 or 2020-01-08 01:34."
          label="Published"
          name="publishedAt"
          optional
        />
        <InstantField
          defaultValue={textOf(from.effectiveAt)}
          hint="When what it reports was true. Defaults to when it was published, or now."
          label="Effective time"
          name="effectiveAt"
          optional
        />
      </div>
      <TextField
        defaultValue={from.url ?? ""}
        hint="Where to read it: https or http."
        label="Link"
        name="url"
        optional
      />
      <TextField
        defaultValue={from.body ?? ""}
        hint="What it says, in your words or its own."
        label="Text"
        maxLength={TEXT_LIMITS.account}
        name="body"
        optional
        rows={4}
      />
      <TextField
        defaultValue={from.originReportId ?? ""}
        hint="If it only repeats another report: that report's address on this desk, or its id. Both then count as one."
        label="Repeats the report"
        name="originReportId"
        optional
      />
    </>
  );
}
