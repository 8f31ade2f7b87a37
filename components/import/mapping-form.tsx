import {
  type ChoiceCounts,
  CONFIDENCES,
  type ColumnReport,
  choiceWordsOf,
} from "@/domain/import/column-report";
import { DATE_ORDERS, type Mapping } from "@/domain/import/import";
import { ActionForm } from "../form/action-form";
import { type Choice, choicesOf } from "../form/choices";
import { SelectField, TextField } from "../form/field";
import type { FormAction } from "../form/form-state";
import { Card } from "../ui/card";
import { ColumnTable } from "./column-table";

export type MappedFieldName = { field: string; title: string };

type Props = {
  upload: { id: string; category: string };
  fields: readonly MappedFieldName[];
  columns: readonly ColumnReport[];
  choices: ChoiceCounts;
  mapping: Mapping;
  categories: readonly Choice[];
  action: FormAction;
};

/** What each column of a table is used for, and how its cells are read. Remembered when the file is imported. */
export function MappingForm({ upload, fields, columns, choices, mapping, categories, action }: Props) {
  return (
    <Card aria-labelledby="columns">
      <h2 className="font-semibold" id="columns">
        Map columns
      </h2>
      <p className="mb-2 text-ink-2">
        Remembered for files with the same columns.{" "}
        {columns.some(({ confidence }) => confidence === "low") && (
          <b className="text-ink-1">Check what says “{CONFIDENCES.low}”.</b>
        )}
      </p>
      <ActionForm action={action} label="Columns" quiet submit="Check with these columns">
        <input name="id" type="hidden" value={upload.id} />
        <ColumnTable columns={columns} fields={fields} />
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <SelectField
            choices={[{ value: "", label: "From each row" }, ...categories]}
            defaultValue={upload.category}
            hint={`For rows that name none. ${choiceWordsOf(choices.category)}`}
            label="Category"
            name="categoryId"
            optional
          />
          <TextField
            defaultValue={mapping.zone ?? ""}
            hint={`For times that name none, such as Asia/Baghdad.${mapping.zone ? "" : " Defaults to UTC, as before."} ${choiceWordsOf(choices.zone)}`}
            label="Time zone"
            name="zone"
            optional
          />
          <SelectField
            choices={[{ value: "", label: "Detect automatically" }, ...choicesOf(DATE_ORDERS)]}
            defaultValue={mapping.dateOrder ?? ""}
            hint={`How to read 08/01/2020. ${choiceWordsOf(choices.dateOrder)}`}
            label="Dates"
            name="dateOrder"
            optional
          />
          <TextField
            defaultValue={mapping.emptyWords.join(", ")}
            hint={`Words such as N/A, separated by commas. ${choiceWordsOf(choices.emptyWords)}`}
            label="Treat as empty"
            name="emptyWords"
            optional
          />
        </div>
      </ActionForm>
    </Card>
  );
}
