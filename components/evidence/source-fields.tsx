import { RELIABILITY_CHOICES, type Reliability } from "@/domain/evidence/admiralty";
import type { Source } from "@/domain/evidence/report";
import { TEXT_LIMITS } from "@/domain/input/text-limits";
import { SelectField, TextField } from "../form/field";

/** What a source is called, and where it is found. */
export const SourceFields = ({ source }: { source?: Source }) => (
  <>
    <TextField
      defaultValue={source?.name}
      hint="An agency, an outlet, an account or a person, such as “Reuters”."
      label="Name"
      maxLength={TEXT_LIMITS.line}
      name="name"
    />
    <TextField
      defaultValue={source?.url ?? ""}
      hint="Where it publishes: https or http."
      label="Address"
      name="url"
      optional
    />
    <TextField
      defaultValue={source?.note ?? ""}
      hint="Who runs it, what it sees first-hand, and what it tends to get wrong."
      label="Note"
      maxLength={TEXT_LIMITS.text}
      name="note"
      optional
      rows={2}
    />
  </>
);

/** How reliable a source is. F is unknown, and stands apart at the end. */
export const ReliabilityField = ({ chosen, hint }: { chosen?: Reliability; hint?: string }) => (
  <SelectField
    choices={[{ value: "", label: "Choose …" }, ...RELIABILITY_CHOICES]}
    defaultValue={chosen ?? ""}
    hint={
      hint ??
      "Of the source, not of any one report (Admiralty code). F means it cannot be judged, not that it is bad."
    }
    label="Reliability"
    name="reliability"
  />
);
