import { LEVELS } from "@/domain/alert-level";
import type { ReviewHours } from "@/domain/assessment/freshness";
import { TEXT_LIMITS } from "@/domain/input/text-limits";
import type { IndicatorStart } from "@/domain/template/indicator-template";
import { TextField } from "../form/field";
import { PlaceField } from "../form/place-field";
import { PositionFields } from "../form/position-fields";
import { ReviewHoursFields } from "../form/review-hours-fields";
import { Suggestions } from "../form/suggestions";

type Props = {
  /** What the form starts with. */
  from: IndicatorStart & { reviewHours: ReviewHours };
  /** Places that the form suggests. */
  places: readonly string[];
  /** Whether it makes the next version of an indicator. */
  isEdit?: boolean;
};

/** The words, criteria and hours of an indicator, for a new one or for the next version of one. */
export function IndicatorFields({ from, places, isEdit = false }: Props) {
  return (
    <>
      <div className="grid items-start gap-x-8 gap-y-4 lg:grid-cols-2">
        <div className="space-y-4">
          <TextField
            defaultValue={from.name}
            hint="One observable sign, such as “Rockets on the Green Zone”."
            label="Name"
            maxLength={TEXT_LIMITS.name}
            name="name"
          />
          <TextField
            defaultValue={from.question}
            label="Question"
            maxLength={TEXT_LIMITS.line}
            name="question"
            rows={1}
          />
          <PlaceField
            defaultValue={from.place}
            label="Place"
            list="known-places"
            maxLength={TEXT_LIMITS.name}
            name="place"
          />
          <PositionFields from={{ latitude: from.latitude ?? null, longitude: from.longitude ?? null }} />
          <Suggestions id="known-places" words={places} />
          <TextField
            defaultValue={from.owner}
            hint="Who watches it: a desk or a role."
            label="Owner"
            maxLength={TEXT_LIMITS.name}
            name="owner"
          />
        </div>
        <fieldset className="space-y-3">
          <legend className="font-semibold">Criteria</legend>
          <p className="text-[13.5px] leading-5 text-ink-2">
            What must be seen for each level, so that two officers would choose the same one.
          </p>
          {LEVELS.map(({ level, name, meaning }) => (
            <TextField
              defaultValue={from.criteria?.[level - 1]}
              hint={`${name}: ${meaning}.`}
              key={level}
              label={`Criterion for ${level} ${name}`}
              maxLength={TEXT_LIMITS.line}
              name={`criterion${level}`}
              rows={1}
            />
          ))}
        </fieldset>
      </div>
      <ReviewHoursFields hint="" hours={from.reviewHours} />
      {isEdit && <TextField label="Why the change" maxLength={TEXT_LIMITS.line} name="reason" optional />}
    </>
  );
}
