import type { Attribution } from "@/domain/incident/attribution";
import { TEXT_LIMITS } from "@/domain/input/text-limits";
import { TextField } from "../form/field";
import { CredibilityField } from "./casualty-and-source-fields";

type Props = {
  from?: Attribution;
  /** What the names of the fields begin with, where the form has others beside them. */
  prefix?: string;
  isOptional?: boolean;
};

/** Attributed to whom, with what confidence, and on what basis. */
export const DoerFields = ({ from, prefix = "", isOptional = false }: Props) => (
  <>
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField
        defaultValue={from?.actor}
        label="Attributed to"
        maxLength={TEXT_LIMITS.line}
        name={`${prefix}actor`}
        optional={isOptional}
      />
      <CredibilityField
        grade={from?.certainty}
        isOptional={isOptional}
        label="Attribution confidence"
        name={`${prefix}certainty`}
      />
    </div>
    <TextField
      defaultValue={from?.basis}
      hint="Who says so, and what it rests on."
      label="Basis"
      maxLength={TEXT_LIMITS.line}
      name={`${prefix}basis`}
      optional={isOptional}
    />
  </>
);
