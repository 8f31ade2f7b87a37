import type { FirstRow } from "@/domain/import/examination";
import { Instant } from "../ui/instant";
import { Cell, HeadCell, Table } from "../ui/table";

/** The first rows of a file, as the desk would take them. */
export function FirstRows({ rows }: { rows: readonly FirstRow[] }) {
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="first" className="card p-4">
      <h2 className="font-semibold" id="first">
        The first rows, as they would be stored
      </h2>
      <Table label="First rows">
        <thead>
          <tr>
            <HeadCell>Row</HeadCell>
            <HeadCell>Its id</HeadCell>
            <HeadCell>When</HeadCell>
            <HeadCell>What</HeadCell>
            <HeadCell>Where or from whom</HeadCell>
            <HeadCell>On the desk</HeadCell>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, key, at, what, where, fate }) => (
            <tr className="border-t border-line" key={row}>
              <Cell className="tabular-nums">{row}</Cell>
              <Cell className="max-w-32 truncate">{key}</Cell>
              <Cell>
                <Instant at={at} />
              </Cell>
              <Cell className="min-w-48">{what}</Cell>
              <Cell className="min-w-32">{where}</Cell>
              <Cell>{fate}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
