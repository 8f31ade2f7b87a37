import type { Incident } from "@/domain/incident/incident";
import { askedFor } from "@/domain/incident/incident-fields";
import { INCIDENT_KINDS } from "@/domain/incident/incident-kind";
import { POSITION_PRECISIONS, PRECISIONS } from "@/domain/incident/precision";
import { TEXT_LIMITS } from "@/domain/input/text-limits";
import { instantTextOf } from "@/domain/time/as-of";
import { CHOOSE, choicesNamed, choicesOf } from "../form/choices";
import { SelectField, TextField } from "../form/field";
import { PlaceField } from "../form/place-field";
import { PositionFields } from "../form/position-fields";
import { Casualties, Grounds } from "./incident-grounds";

type Props = {
  categories: readonly { id: string; name: string }[];
  /** The account to start from, for a correction. */
  from?: Incident;
};

/** Everything that is told of an incident, except for who did it. */
export function IncidentFields({ categories, from }: Props) {
  return (
    <>
      <TextField
        defaultValue={from?.title}
        hint="What happened, in a line that can be read alone."
        {...askedFor("title")}
        maxLength={TEXT_LIMITS.line}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          choices={[CHOOSE, ...choicesNamed(categories)]}
          defaultValue={from?.categoryId}
          {...askedFor("categoryId")}
        />
        <SelectField
          choices={[CHOOSE, ...choicesOf(INCIDENT_KINDS)]}
          defaultValue={from?.kind}
          {...askedFor("kind")}
        />
      </div>
      <TextField
        defaultValue={from?.description ?? ""}
        {...askedFor("description")}
        maxLength={TEXT_LIMITS.account}
        optional
        rows={4}
      />
      <Times from={from} />
      <Places from={from} />
      <Casualties from={from} />
      <Grounds from={from} />
    </>
  );
}

const Times = ({ from }: { from?: Incident }) => (
  <div className="grid gap-4 sm:grid-cols-3">
    <TextField
      defaultValue={from && instantTextOf(from.effectiveAt)}
      hint="Such as 080134ZJAN20, or a day such as 2020-01-08."
      label="Time (UTC)"
      name="effectiveAt"
    />
    <SelectField
      choices={choicesOf(PRECISIONS)}
      defaultValue={from?.precision ?? "minute"}
      hint="How exactly the time is known."
      {...askedFor("precision")}
    />
    <TextField
      defaultValue={from?.untilAt ? instantTextOf(from.untilAt) : ""}
      hint="For a range of days."
      {...askedFor("untilAt")}
      optional
    />
  </div>
);

const Places = ({ from }: { from?: Incident }) => (
  <>
    <PlaceField defaultValue={from?.place} maxLength={TEXT_LIMITS.line} {...askedFor("place")} />
    <PositionFields from={from}>
      <SelectField
        choices={[
          { value: "", label: "unknown" },
          ...POSITION_PRECISIONS.map(({ name, withinKm }) => ({
            value: name,
            label: withinKm === null ? name : `${name}, within ${withinKm} km`,
          })),
        ]}
        defaultValue={from?.positionPrecision ?? ""}
        label="Accuracy"
        name="positionPrecision"
        optional
      />
    </PositionFields>
  </>
);
