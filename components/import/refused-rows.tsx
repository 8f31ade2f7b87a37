import type { RefusedRow } from "@/domain/import/read-row";
import { Card } from "../ui/card";
import { atDesk } from "../ui/desk-address";
import { Cell, HeadCell, Table } from "../ui/table";

type Props = { id: string; count: number; rows: readonly RefusedRow[] };

/** The refused rows with their reasons; only the first of many. */
export function RefusedRows({ id, count, rows }: Props) {
  if (count === 0) return null;
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
                <HeadCell>Column</HeadCell>
                <HeadCell>Why</HeadCell>
              </tr>
            </thead>
            <tbody>
              {rows.flatMap(({ row, line, problems }) =>
                problems.map(({ column, message }) => (
                  <tr className="border-t border-line" key={`${row} ${column} ${message}`}>
                    <Cell className="tabular-nums" label="Row">
                      {row}
                    </Cell>
                    <Cell className="tabular-nums" label="Line">
                      {line ?? "—"}
                    </Cell>
                    <Cell label="Column">{column}</Cell>
                    <Cell className="w-full sm:w-auto sm:min-w-60">{message}</Cell>
                  </tr>
                )),
              )}
            </tbody>
          </Table>
        </div>
      )}
    </Card>
  );
}
