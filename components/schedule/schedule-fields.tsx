"use client";

import { type ExportSchedule, FORMAT_FIELD, timesTextOf, WEEKDAYS } from "@/domain/schedule/export-schedule";
import { useFieldAnswer } from "../form/action-form";
import { choicesOf } from "../form/choices";
import { About, SelectField, TextField } from "../form/field";
import { type ChosenCategory, PostedChoiceFields } from "../snapshot/choice-fields";
import { CoverFields } from "../snapshot/cover-fields";

type Format = { name: string; title: string };
type Props = {
  schedule?: ExportSchedule | undefined;
  formats: readonly Format[];
  categories: readonly ChosenCategory[];
  zone: string;
};

const OCCASION_CHOICES = [
  { value: "daily", label: "Daily" },
  { value: "weekly", label: "Weekly" },
  { value: "posture", label: "On every change of posture" },
];

/** When the board is exported, as which files, where, and how many stay. What an occasion does not need is hidden. */
export function ScheduleFields({ schedule, formats, categories, zone }: Props) {
  return (
    <>
      {schedule && (
        <>
          <input name="scheduleId" type="hidden" value={schedule.id} />
          <input name="rowId" type="hidden" value={schedule.rowId} />
        </>
      )}
      <div className="group/when space-y-4">
        <SelectField
          choices={OCCASION_CHOICES}
          defaultValue={schedule?.occasion ?? "daily"}
          hint={
            <span className="hidden group-has-[option[value=posture]:checked]/when:inline">
              When the highest level, or the categories that hold it, change: each change, as the board was
              then.
            </span>
          }
          label="When"
          name="occasion"
        />
        <div className="group-has-[option[value=daily]:checked]/when:hidden group-has-[option[value=posture]:checked]/when:hidden">
          <SelectField
            choices={choicesOf(WEEKDAYS)}
            defaultValue={schedule?.weekday ?? "Monday"}
            label="Weekday"
            name="weekday"
          />
        </div>
        <div className="group-has-[option[value=posture]:checked]/when:hidden">
          <TextField
            defaultValue={schedule ? timesTextOf(schedule.minutes) : "06:00"}
            hint={`One or several, such as 06:00, 18:00. In the desk's zone: ${zone}.`}
            label="Times of day"
            name="times"
          />
        </div>
      </div>
      <PostedChoiceFields categories={categories} choice={schedule?.choice ?? null} />
      <FormatBoxes chosen={schedule?.formats ?? ["html"]} formats={formats} />
      <TextField
        defaultValue={schedule?.folder ?? "daily"}
        hint="A name below the folder of scheduled exports: lower-case letters, digits, hyphens."
        label="Folder"
        maxLength={40}
        name="folder"
      />
      <TextField
        defaultValue={schedule?.keptCount ?? 30}
        hint="Older exports are removed from the folder. 0 keeps all. The snapshots themselves always stay."
        inputMode="numeric"
        label="Exports kept"
        name="keptCount"
        short
        type="number"
      />
      <CoverFields cover={schedule?.cover ?? null} />
    </>
  );
}

/** The formats as boxes to tick, each with a name of its own. */
function FormatBoxes({ formats, chosen }: { formats: readonly Format[]; chosen: readonly string[] }) {
  const { id, problem, typed } = useFieldAnswer("formats");
  return (
    <fieldset aria-describedby={`${id}-about`} id={id} tabIndex={-1}>
      <legend className="mb-1 font-semibold">Formats</legend>
      {/* A form sends nothing for boxes that nobody ticked: this keeps their place among the fields. */}
      <input name="formats" type="hidden" value="" />
      <div className="grid grid-cols-2 gap-x-4 gap-y-1">
        {formats.map((format) => (
          <FormatBox
            format={format}
            isChosen={chosen.includes(format.name)}
            isSent={typed !== undefined}
            key={format.name}
          />
        ))}
      </div>
      <About id={id} problem={problem} />
    </fieldset>
  );
}

type BoxProps = { format: Format; isChosen: boolean; isSent: boolean };

function FormatBox({ format: { name, title }, isChosen, isSent }: BoxProps) {
  const { typed } = useFieldAnswer(`${FORMAT_FIELD}${name}`);
  return (
    <label className="flex items-center gap-2" title={title}>
      <input
        className="h-4 w-4 accent-accent"
        defaultChecked={isSent ? typed !== undefined : isChosen}
        key={String(typed)}
        name={`${FORMAT_FIELD}${name}`}
        type="checkbox"
      />
      {title.split(",")[0]}
    </label>
  );
}
