import type { ReviewHours } from "@/domain/assessment/freshness";
import type { Category } from "@/domain/definition/category";
import { USUAL_MATCH } from "@/domain/incident/likeness";
import { TEXT_LIMITS } from "@/domain/input/text-limits";
import { TextField } from "../form/field";
import { ReviewHoursFields } from "../form/review-hours-fields";

/** The words and hours of a category, for a new one or for the next version of one. */
export function CategoryFields({ category, reviewHours }: { category?: Category; reviewHours: ReviewHours }) {
  return (
    <>
      <TextField defaultValue={category?.name} label="Name" maxLength={TEXT_LIMITS.name} name="name" />
      <TextField
        defaultValue={category?.question}
        hint="The question that its levels answer, such as “Will a merchant ship in the Gulf be attacked or seized?”"
        label="Question"
        maxLength={TEXT_LIMITS.line}
        name="question"
      />
      <TextField
        defaultValue={category?.scope}
        hint="What it covers, in a few words; shown on its tile."
        label="Scope"
        maxLength={TEXT_LIMITS.name}
        name="scope"
      />
      <TextField
        defaultValue={category?.horizonDays ?? 7}
        hint="How many days ahead its levels look."
        inputMode="numeric"
        label="Horizon in days"
        name="horizonDays"
        short
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          defaultValue={category?.matchKm ?? undefined}
          hint={`Incidents of two datasets this near are offered as duplicates. Defaults to ${USUAL_MATCH.matchKm}.`}
          inputMode="numeric"
          label="Duplicates within km"
          name="matchKm"
          optional
          short
        />
        <TextField
          defaultValue={category?.matchHours ?? undefined}
          hint={`And this near in time. Defaults to ${USUAL_MATCH.matchHours}.`}
          inputMode="numeric"
          label="Duplicates within hours"
          name="matchHours"
          optional
          short
        />
      </div>
      <ReviewHoursFields
        hint="Defaults for new indicators of this category."
        hours={category?.reviewHours ?? reviewHours}
      />
      {category && <TextField label="Why the change" maxLength={TEXT_LIMITS.line} name="reason" optional />}
    </>
  );
}
