import type { SnapshotEntry } from "@/domain/snapshot/snapshot";
import { Card } from "../ui/card";
import { Instant } from "../ui/instant";
import { Link } from "../ui/link";
import { Cell, HeadCell, Table } from "../ui/table";
import { Typed } from "../ui/typed";

/** The snapshots, newest first. */
export function SnapshotList({ entries }: { entries: SnapshotEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <Card aria-labelledby="taken">
      <h2 className="font-semibold" id="taken">
        Taken before
      </h2>
      <Table isStacked label="Snapshots taken before">
        <thead>
          <tr>
            <HeadCell>Number</HeadCell>
            <HeadCell>The world at</HeadCell>
            <HeadCell>As known at</HeadCell>
            <HeadCell>Taken by</HeadCell>
            <HeadCell className="hidden sm:table-cell">Digest</HeadCell>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr className="border-t border-line" key={entry.number}>
              <Cell label="Number">
                <Link className="link" href={`/snapshot?number=${entry.number}`}>
                  {entry.number}
                </Link>
              </Cell>
              <Cell label="The world at">
                <Instant at={entry.effectiveAt} />
              </Cell>
              <Cell label="As known at">
                <Instant at={entry.knownAt} />
              </Cell>
              <Cell label="by">
                <Typed>{entry.takenBy}</Typed>
              </Cell>
              <Cell className="hidden text-xs text-ink-2 sm:table-cell">{entry.digest.slice(0, 12)}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}
