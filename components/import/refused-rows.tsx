import type { RefusedRow, RowProblem } from "@/domain/import/read-row";
import { Card } from "../ui/card";
import { atDesk } from "../ui/desk-address";
import { Cell, HeadCell, Table } from "../ui/table";
import { Typed } from "../ui/typed";

type Props = {
  id: string;
  count: number;
  rows: readonly RefusedRow[];
  /** What the cells of a table are used for. */
  fields?: readonly { field: string; title: string }[];
};

/** The refused rows with their reasons; only the first of many. */
export function RefusedRows({ id, count, rows, fields = [] }: Props) {
  if (count === 0) return null;
  const used = fields.filter(({ field }) => rows.some(({ cells }) => cells?.[field] !== undefined));
  return (
    <Card aria-labelledby="refused">
      <h2 className="font-semibold" id="refused">
        Refused
      </h2>
      <p className="text-ink-2">
        {rows.length < count && rows.length > 0 && `The first ${rows.length.toLocaleString("en")} of them. `}
        <a className="link" download href={atDesk(`/import/${id}/refused`)}>
          All refused rows with the reasons (CSV)
        </a>
      </p>
      {rows.length > 0 && (
        <div className="mt-2 max-h-96 overflow-y-auto">
          <Table isStacked label="Refused rows">
            <thead>
              <tr>
                <HeadCell>Row</HeadCell>
                <HeadCell>Line</HeadCell>
                <HeadCell>Why</HeadCell>
                {used.map(({ field, title }) => (
                  <HeadCell key={field}>{title}</HeadCell>
                ))}
              </tr>
            </thead>
            <tbody className="text-[13.5px] leading-5">
              {rows.map((row) => (
                <tr className="border-t border-line" key={row.row}>
                  <Cell className="tabular-nums" label="Row">
                    {row.row}
                  </Cell>
                  <Cell className="tabular-nums" label="Line">
                    {row.line ?? "—"}
                  </Cell>
                  <Cell className={`min-w-60 ${used.length > 0 ? "" : "w-full"}`} label="Why">
                    <Reasons named={fields} problems={row.problems} />
                  </Cell>
                  {used.map(({ field, title }) => (
                    <MarkedCell
                      cell={row.cells?.[field] ?? ""}
                      isBad={isBad(row, field)}
                      key={field}
                      label={title}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      )}
    </Card>
  );
}

const Reasons = ({
  problems,
  named,
}: {
  problems: readonly RowProblem[];
  named: Props["fields"] & object;
}) => (
  <ul>
    {problems.map(({ column, message }) => (
      <li key={`${column} ${message}`}>
        <b>{named.find(({ field }) => field === fieldOf(column))?.title ?? column}</b>: {message}
      </li>
    ))}
  </ul>
);

/** A cell of a refused row; one that is the reason is marked by more than its colour. */
const MarkedCell = ({ cell, isBad, label }: { cell: string; isBad: boolean; label: string }) => (
  <Cell
    className={`max-w-48 truncate ${isBad ? "border-l-4 border-l-level-5 bg-level-5/10 pl-2 font-semibold" : "text-ink-2"}`}
    label={label}
  >
    {isBad && <span aria-hidden="true">✕ </span>}
    <Typed>{cell || (isBad ? "empty" : "—")}</Typed>
    {isBad && <span className="sr-only"> (refused)</span>}
  </Cell>
);

/** What the fields of an incident are called where columns are mapped. */
const FIELDS: Readonly<Record<string, string>> = {
  ...{ effectiveAt: "date", untilAt: "date", precision: "date", categoryId: "category", place: "location" },
  ...{ killedCount: "killed", injuredCount: "injured", sourceUrl: "url", key: "id", attributions: "actor" },
};

const fieldOf = (column: string): string => FIELDS[column] ?? column;

const isBad = ({ problems }: RefusedRow, field: string): boolean =>
  problems.some(({ column }) => fieldOf(column) === field);
