import { CREDIBILITY_CHOICES, RELIABILITY_CHOICES } from "@/domain/admiralty";
import { instantTextOf } from "@/domain/as-of";
import {
  INCIDENT_KINDS,
  INCIDENT_STATUSES,
  type Incident,
  POSITION_PRECISIONS,
  PRECISIONS,
} from "@/domain/incident";
import { TEXT_LIMITS } from "@/domain/text-limits";
import { CHOOSE, choicesNamed, choicesOf } from "../form/choices";
import { SelectField, TextField } from "../form/field";
import { PositionFields } from "../form/position-fields";

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
        label="Title"
        maxLength={TEXT_LIMITS.line}
        name="title"
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          choices={[CHOOSE, ...choicesNamed(categories)]}
          defaultValue={from?.categoryId}
          label="Category"
          name="categoryId"
        />
        <SelectField
          choices={[CHOOSE, ...choicesOf(INCIDENT_KINDS)]}
          defaultValue={from?.kind}
          label="Kind"
          name="kind"
        />
      </div>
      <TextField
        defaultValue={from?.description ?? ""}
        label="Description"
        maxLength={TEXT_LIMITS.account}
        name="description"
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
      label="Known to the"
      name="precision"
    />
    <TextField
      defaultValue={from?.untilAt ? instantTextOf(from.untilAt) : ""}
      hint="For a range of days."
      label="Until"
      name="untilAt"
      optional
    />
  </div>
);

const Places = ({ from }: { from?: Incident }) => (
  <>
    <TextField defaultValue={from?.place} label="Place" maxLength={TEXT_LIMITS.line} name="place" />
    <PositionFields from={from}>
      <SelectField
        choices={[
          { value: "", label: "nobody has said" },
          ...POSITION_PRECISIONS.map(({ name, withinKm }) => ({
            value: name,
            label: withinKm === null ? name : `${name}, within ${withinKm} km`,
          })),
        ]}
        defaultValue={from?.positionPrecision ?? ""}
        label="How exact is the position"
        name="positionPrecision"
        optional
      />
    </PositionFields>
  </>
);

const Casualties = ({ from }: { from?: Incident }) => (
  <div className="grid gap-4 sm:grid-cols-3">
    <TextField
      defaultValue={from?.killedCount ?? ""}
      hint="Empty while nobody has said."
      inputMode="numeric"
      label="Killed"
      name="killedCount"
      optional
    />
    <TextField
      defaultValue={from?.injuredCount ?? ""}
      inputMode="numeric"
      label="Injured"
      name="injuredCount"
      optional
    />
    <SelectField
      choices={choicesOf(INCIDENT_STATUSES)}
      defaultValue={from?.status ?? "reported"}
      label="Status"
      name="status"
    />
  </div>
);

const Grounds = ({ from }: { from?: Incident }) => (
  <>
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField
        defaultValue={from?.source}
        hint="Who tells it."
        label="Source"
        maxLength={TEXT_LIMITS.line}
        name="source"
      />
      <TextField
        defaultValue={from?.sourceUrl ?? ""}
        label="Source address"
        name="sourceUrl"
        optional
        placeholder="https://"
        type="url"
      />
      <SelectField
        choices={RELIABILITY_CHOICES}
        defaultValue={from?.reliability ?? "F"}
        label="Reliability of the source"
        name="reliability"
      />
      <CredibilityField grade={from?.credibility} label="Credibility of what it tells" name="credibility" />
    </div>
  </>
);

/** A grade from 1 to 6, with its words. */
export const CredibilityField = ({
  grade,
  isOptional = false,
  ...props
}: {
  grade?: Incident["credibility"];
  isOptional?: boolean;
  label: string;
  name: string;
}) => (
  <SelectField
    choices={[...(isOptional ? [CHOOSE] : []), ...CREDIBILITY_CHOICES]}
    defaultValue={grade ?? (isOptional ? "" : "6")}
    optional={isOptional}
    {...props}
  />
);
