import { DATE_ORDERS, type Mapping } from "@/domain/import/import";
import { ActionForm } from "../form/action-form";
import { choicesOf } from "../form/choices";
import { SelectField, TextField } from "../form/field";
import type { FormAction } from "../form/form-state";
import { Card } from "../ui/card";

export type MappedFieldName = { field: string; title: string };

type Props = {
  id: string;
  fields: readonly MappedFieldName[];
  columns: readonly string[];
  mapping: Mapping;
  action: FormAction;
};

/** Which column of a table goes into which field. Remembered for the source when the file is imported. */
export function MappingForm({ id, fields, columns, mapping, action }: Props) {
  const choices = [{ value: "", label: "None" }, ...choicesOf(columns)];
  return (
    <Card aria-labelledby="columns">
      <h2 className="mb-2 font-semibold" id="columns">
        Map columns
      </h2>
      <ActionForm action={action} label="Columns" quiet submit="Check with these columns">
        <input name="id" type="hidden" value={id} />
        <div className="grid grid-cols-2 items-end gap-4 sm:grid-cols-3">
          {fields.map(({ field, title }) => (
            <SelectField
              choices={choices}
              defaultValue={mapping.columns[field]?.trim().toLowerCase() ?? ""}
              key={field}
              label={title}
              name={`column.${field}`}
              optional={field !== "date"}
            />
          ))}
        </div>
        <TextField
          defaultValue={mapping.emptyWords.join(", ")}
          hint="Words such as N/A, separated by commas."
          label="Treat as empty"
          name="emptyWords"
          optional
        />
        <TextField
          defaultValue={mapping.zone ?? ""}
          hint={`For times that name none, such as Asia/Baghdad.${mapping.zone ? "" : " Defaults to UTC, as before."}`}
          label="Time zone"
          name="zone"
          optional
        />
        <SelectField
          choices={[{ value: "", label: "Detect automatically" }, ...choicesOf(DATE_ORDERS)]}
          defaultValue={mapping.dateOrder ?? ""}
          hint="How to read 08/01/2020."
          label="Dates"
          name="dateOrder"
          optional
        />
      </ActionForm>
    </Card>
  );
}
