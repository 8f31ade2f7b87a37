import type { Incident } from "@/domain/incident/incident";
import { labelledInput } from "@/domain/incident/incident-fields";
import { INCIDENT_KINDS } from "@/domain/incident/incident-kind";
import { POSITION_PRECISIONS, PRECISIONS } from "@/domain/incident/precision";
import { TEXT_LIMITS } from "@/domain/input/text-limits";
import { instantTextOf } from "@/domain/time/as-of";
import { CHOOSE, choicesNamed, choicesOf } from "../form/choices";
import { SelectField, TextField } from "../form/field";
import { InstantField } from "../form/instant-field";
import { PlaceField } from "../form/place-field";
import { PositionFields } from "../form/position-fields";
import { Suggestions } from "../form/suggestions";
import { CasualtyFields, SourceFields } from "./casualty-and-source-fields";

type Props = {
  categories: readonly { id: string; name: string }[];
  /** What the form starts with: the account to correct, or the contents of a report. */
  from?: Partial<Incident>;
  /** Places and sources that the form suggests. */
  suggested: { places: readonly string[]; sources: readonly string[] };
};

/** Every field of an incident; attribution is recorded separately. */
export function IncidentFields({ categories, from, suggested }: Props) {
  return (
    <>
      <TextField
        defaultValue={from?.title}
        hint="What happened, in a line that can be read alone."
        {...labelledInput("title")}
        maxLength={TEXT_LIMITS.line}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          choices={[CHOOSE, ...choicesNamed(categories)]}
          defaultValue={from?.categoryId}
          {...labelledInput("categoryId")}
        />
        <SelectField
          choices={[CHOOSE, ...choicesOf(INCIDENT_KINDS)]}
          defaultValue={from?.kind}
          {...labelledInput("kind")}
        />
      </div>
      <TextField
        defaultValue={from?.description ?? ""}
        {...labelledInput("description")}
        maxLength={TEXT_LIMITS.account}
        optional
        rows={4}
      />
      <Times from={from} />
      <Places from={from} />
      <Suggestions id="known-places" words={suggested.places} />
      <CasualtyFields from={from} />
      <SourceFields from={from} />
      <Suggestions id="known-sources" words={suggested.sources} />
    </>
  );
}

const Times = ({ from }: Pick<Props, "from">) => (
  <div className="grid gap-4 sm:grid-cols-[10fr_7fr_13fr]">
    <InstantField
      defaultValue={from?.effectiveAt === undefined ? "" : instantTextOf(from.effectiveAt)}
      hint="Such as 080134ZJAN20, or a day such as 2020-01-08."
      {...labelledInput("effectiveAt")}
    />
    <SelectField
      choices={choicesOf(PRECISIONS)}
      defaultValue={from?.precision ?? "minute"}
      hint="How exactly the time is known."
      {...labelledInput("precision")}
    />
    <InstantField
      defaultValue={from?.untilAt ? instantTextOf(from.untilAt) : ""}
      hint="For a range of days."
      {...labelledInput("untilAt")}
      optional
    />
  </div>
);

const Places = ({ from }: Pick<Props, "from">) => (
  <>
    <PlaceField
      defaultValue={from?.place}
      list="known-places"
      maxLength={TEXT_LIMITS.line}
      {...labelledInput("place")}
    />
    <PositionFields from={{ latitude: from?.latitude ?? null, longitude: from?.longitude ?? null }}>
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
