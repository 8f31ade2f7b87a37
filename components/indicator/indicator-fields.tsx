import { LEVELS } from "@/domain/alert-level";
import type { ReviewHours } from "@/domain/assessment/freshness";
import type { Indicator } from "@/domain/definition/indicator";
import { TEXT_LIMITS } from "@/domain/input/text-limits";
import { TextField } from "../form/field";
import { PlaceField } from "../form/place-field";
import { PositionFields } from "../form/position-fields";
import { ReviewHoursFields } from "../form/review-hours-fields";

/** The words, criteria and hours of an indicator, for a new one or for the next version of one. */
export function IndicatorFields({
  indicator,
  reviewHours,
}: {
  indicator?: Indicator;
  reviewHours: ReviewHours;
}) {
  return (
    <>
      <TextField
        defaultValue={indicator?.name}
        hint="One observable sign, such as “Rockets on the Green Zone”."
        label="Name"
        maxLength={TEXT_LIMITS.name}
        name="name"
      />
      <TextField
        defaultValue={indicator?.question}
        label="Question"
        maxLength={TEXT_LIMITS.line}
        name="question"
      />
      <PlaceField defaultValue={indicator?.place} label="Place" maxLength={TEXT_LIMITS.name} name="place" />
      <PositionFields from={indicator} />
      <TextField
        defaultValue={indicator?.owner}
        hint="Who watches it: a desk or a role."
        label="Owner"
        maxLength={TEXT_LIMITS.name}
        name="owner"
      />
      <fieldset className="space-y-3">
        <legend className="font-semibold">Criteria</legend>
        <p className="text-[13.5px] leading-5 text-ink-2">
          What has to be seen for each level, so that two officers would choose the same one.
        </p>
        {LEVELS.map(({ level, name, meaning }) => (
          <TextField
            defaultValue={indicator?.criteria[level - 1]}
            hint={`${name}: ${meaning}.`}
            key={level}
            label={`Criterion for ${level} ${name}`}
            maxLength={TEXT_LIMITS.line}
            name={`criterion${level}`}
          />
        ))}
      </fieldset>
      <ReviewHoursFields hint="" hours={indicator?.reviewHours ?? reviewHours} />
      {indicator && <TextField label="Why the change" maxLength={TEXT_LIMITS.line} name="reason" optional />}
    </>
  );
}
