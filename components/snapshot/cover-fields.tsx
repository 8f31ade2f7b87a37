import { TEXT_LIMITS } from "@/domain/input/text-limits";
import type { Cover } from "@/domain/snapshot/cover";
import { MARKING_LENGTH, OTHER_MARKING, TLP_LABELS, TLP_NAMES, tlpLabelOf } from "@/domain/snapshot/marking";
import { SelectField, TextField } from "../form/field";

const MARKINGS = [
  { value: "", label: "None" },
  ...TLP_NAMES.map((name) => ({ value: name, label: `${name}: ${TLP_LABELS[name]}` })),
  { value: OTHER_MARKING, label: "Other, written below" },
];

/** How a snapshot introduces itself: the marking of every page, its title, and a note. */
export function CoverFields({ cover = null }: { cover?: Cover | null }) {
  const own = tlpLabelOf(cover?.marking) ? "" : (cover?.marking ?? "");
  return (
    <>
      <div className="group/marking space-y-4">
        <SelectField
          choices={MARKINGS}
          defaultValue={tlpLabelOf(cover?.marking) ?? (own ? OTHER_MARKING : "")}
          hint="On every page of every format, by TLP 2.0."
          label="Marking"
          name="marking"
          optional
        />
        <div className="group-has-[option:not([value=other]):checked]/marking:group-has-[input:placeholder-shown]/marking:hidden">
          <TextField
            defaultValue={own}
            hint="A classification or handling rule of your own."
            label="Other marking"
            maxLength={MARKING_LENGTH}
            name="otherMarking"
            optional
            placeholder=" "
          />
        </div>
      </div>
      <TextField
        defaultValue={cover?.title ?? ""}
        hint="Defaults to the desk and the number."
        label="Title"
        maxLength={TEXT_LIMITS.line}
        name="title"
        optional
      />
      <TextField
        defaultValue={cover?.note ?? ""}
        hint="What its readers should know first."
        label="Cover note"
        maxLength={TEXT_LIMITS.text}
        name="note"
        optional
        rows={3}
      />
    </>
  );
}
