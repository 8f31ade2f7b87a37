import type { FirstRow } from "@/domain/import/import-preview";
import { When } from "../incident/when";
import { Card } from "../ui/card";
import { Instant } from "../ui/instant";
import { Cell, Table, TableHead } from "../ui/table";

type Props = { rows: readonly FirstRow[]; label: string; title: string };

/** Some rows of a file, as they would be stored. */
export function FirstRows({ rows, label, title }: Props) {
  if (rows.length === 0) return null;
  return (
    <Card aria-label={label}>
      <h2 className="mb-1 font-semibold">{title}</h2>
      <Table isStacked label={title}>
        <TableHead columns={["Row", "ID", "When", "What, and where or who", "Status"]} />
        <tbody className="text-[13.5px] leading-5">
          {rows.map((each) => (
            <tr className="border-t border-line" key={each.row}>
              <Cell className="tabular-nums text-ink-2" label="Row">
                {each.row}
              </Cell>
              <Cell className="max-w-32 truncate text-ink-2" label="ID">
                {each.key}
              </Cell>
              <Cell>
                <RowTime row={each} />
              </Cell>
              <Cell className="w-full [overflow-wrap:anywhere]">
                {each.what}
                <span className="block text-ink-2">{each.where}</span>
                {each.details && <span className="block text-ink-2">{each.details}</span>}
                {each.before && (
                  <span className="block text-ink-2">
                    Before: {each.before.what}, <Instant at={each.before.at} />
                  </span>
                )}
              </Cell>
              <Cell>{each.fate}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

const RowTime = ({ row: { at, precision, untilAt } }: { row: FirstRow }) =>
  precision ? (
    <span className="sm:inline-block sm:min-w-28">
      <When incident={{ effectiveAt: at, precision, untilAt }} />
    </span>
  ) : (
    <Instant at={at} />
  );
