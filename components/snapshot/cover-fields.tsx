import { TEXT_LIMITS } from "@/domain/input/text-limits";
import { MARKING_LENGTH, OTHER_MARKING, TLP_LABELS, TLP_NAMES } from "@/domain/snapshot/marking";
import { SelectField, TextField } from "../form/field";

const MARKINGS = [
  { value: "", label: "None" },
  ...TLP_NAMES.map((name) => ({ value: name, label: `${name}: ${TLP_LABELS[name]}` })),
  { value: OTHER_MARKING, label: "Other, written below" },
];

/** How a snapshot introduces itself: its title, a note, and the marking of every page. */
export const CoverFields = () => (
  <>
    <TextField
      hint="Defaults to the desk and the number."
      label="Title"
      maxLength={TEXT_LIMITS.line}
      name="title"
      optional
    />
    <TextField
      hint="What its readers should know first."
      label="Cover note"
      maxLength={TEXT_LIMITS.text}
      name="note"
      optional
      rows={4}
    />
    <SelectField
      choices={MARKINGS}
      hint="On every page of every format, by TLP 2.0."
      label="Marking"
      name="marking"
      optional
    />
    <TextField
      hint="A classification or handling rule of your own."
      label="Other marking"
      maxLength={MARKING_LENGTH}
      name="otherMarking"
      optional
    />
  </>
);
