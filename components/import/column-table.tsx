"use client";

import { CONFIDENCES, type ColumnReport } from "@/domain/import/column-report";
import { useFieldAnswer } from "../form/action-form";
import { Cell, Table, TableHead } from "../ui/table";
import { Typed } from "../ui/typed";

type Props = {
  columns: readonly ColumnReport[];
  fields: readonly { field: string; title: string }[];
};

/** The columns of a table: what is in each, and what it is used for. */
export const ColumnTable = ({ columns, fields }: Props) => (
  <Table isStacked label="Columns">
    <TableHead columns={["Column", "Samples", "Rows", "Used for"]} />
    <tbody className="text-[13.5px] leading-5">
      {columns.map((column) => (
        <tr className="border-t border-line" key={column.name}>
          <Cell className="max-w-48 [overflow-wrap:anywhere] font-semibold sm:min-w-24" label="Column">
            <Typed>{column.name}</Typed>
          </Cell>
          <Cell className="w-full text-ink-2" label="Samples">
            <ul>
              {column.samples.map((sample) => (
                <li className="[overflow-wrap:anywhere]" key={sample}>
                  <Typed>{sample}</Typed>
                </li>
              ))}
            </ul>
            {column.samples.length === 0 && "Empty"}
          </Cell>
          <Cell className="tabular-nums" label="Rows">
            {column.filledCount.toLocaleString("en")}
          </Cell>
          <Cell className="sm:min-w-56" label="Used for">
            <UseOf column={column} fields={fields} />
          </Cell>
        </tr>
      ))}
    </tbody>
  </Table>
);

/** What a column is used for, with how sure that is. */
function UseOf({ column, fields }: { column: ColumnReport } & Pick<Props, "fields">) {
  const { name, field, confidence } = column;
  const { id, problem, typed } = useFieldAnswer(`use.${name}`);
  const chosen = typed ?? field ?? "";
  return (
    <>
      <select
        aria-describedby={`${id}-about`}
        aria-invalid={problem ? true : undefined}
        aria-label={`Use of ${name}`}
        className={`input h-9 py-1 ${field ? "" : "text-ink-2"}`}
        defaultValue={chosen}
        id={id}
        key={chosen}
        name={`use.${name}`}
      >
        <option value="">Not used</option>
        {fields.map((each) => (
          <option key={each.field} value={each.field}>
            {each.title}
          </option>
        ))}
      </select>
      <p className="mt-0.5 text-xs text-ink-2" id={`${id}-about`}>
        {problem && <b className="block text-level-5">{problem}</b>}
        {confidence && (
          <span className={confidence === "low" ? "font-semibold text-ink-1" : ""}>
            {confidence === "low" && "⚠ "}
            {CONFIDENCES[confidence]}
          </span>
        )}
      </p>
    </>
  );
}
