import { CREDIBILITY_CHOICES, RELIABILITY_CHOICES } from "@/domain/evidence/admiralty";
import type { Incident } from "@/domain/incident/incident";
import { labelledInput } from "@/domain/incident/incident-fields";
import { INCIDENT_STATUSES } from "@/domain/incident/incident-kind";
import { TEXT_LIMITS } from "@/domain/input/text-limits";
import { CHOOSE, choicesOf } from "../form/choices";
import { SelectField, TextField } from "../form/field";

/** How many came to harm, and how far it is believed. */
export const CasualtyFields = ({ from }: { from?: Partial<Incident> }) => (
  <div className="grid grid-cols-2 gap-4 sm:grid-cols-3">
    <TextField
      defaultValue={from?.killedCount ?? ""}
      hint="Leave empty if unknown."
      inputMode="numeric"
      {...labelledInput("killedCount")}
      optional
    />
    <TextField
      defaultValue={from?.injuredCount ?? ""}
      inputMode="numeric"
      {...labelledInput("injuredCount")}
      optional
    />
    <SelectField
      choices={choicesOf(INCIDENT_STATUSES)}
      defaultValue={from?.status ?? "reported"}
      {...labelledInput("status")}
    />
  </div>
);

/** The source of an incident and its grade. */
export const SourceFields = ({ from }: { from?: Partial<Incident> }) => (
  <>
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField
        defaultValue={from?.source}
        hint="Who reported it."
        list="known-sources"
        {...labelledInput("source")}
        maxLength={TEXT_LIMITS.line}
      />
      <TextField
        defaultValue={from?.sourceUrl ?? ""}
        {...labelledInput("sourceUrl")}
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
      <CredibilityField grade={from?.credibility} label="Credibility of the report" name="credibility" />
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
