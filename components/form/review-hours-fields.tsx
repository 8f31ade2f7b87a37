import { LEVELS } from "@/domain/alert-level";
import type { ReviewHours } from "@/domain/assessment/freshness";
import { TextField } from "./field";

/** After how many hours a level has to be looked at again, one field per level. */
export function ReviewHoursFields({ hours, hint }: { hours: ReviewHours; hint: string }) {
  return (
    <fieldset>
      <legend className="font-semibold">Review hours per level</legend>
      <p className="mb-2 text-[13.5px] leading-5 text-ink-2">
        After this many hours a level is overdue. It is kept, and shown as overdue. {hint}
      </p>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-5">
        {LEVELS.map(({ level, name }) => (
          <TextField
            defaultValue={hours[level - 1]}
            inputMode="numeric"
            key={level}
            label={`${level} ${name}`}
            name={`reviewHours${level}`}
          />
        ))}
      </div>
    </fieldset>
  );
}
