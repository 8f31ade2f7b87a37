import type { SnapshotEntry } from "@/domain/snapshot/snapshot";
import { Card } from "../ui/card";
import { Instant } from "../ui/instant";
import { LevelBadge } from "../ui/level-badge";
import { Link } from "../ui/link";
import { Cell, Table, TableHead } from "../ui/table";
import { Typed } from "../ui/typed";

/** `next` is the number before which older ones come; null at the end. */
type Props = { entries: SnapshotEntry[]; next: number | null; formats: readonly { title: string }[] };

/** The snapshots, newest first. */
export function SnapshotList({ entries, next, formats }: Props) {
  if (entries.length === 0) return <NoSnapshots formats={formats} />;
  return (
    <Card aria-labelledby="taken" className="p-0">
      <h2 className="px-4 pb-1 pt-3 font-semibold" id="taken">
        All snapshots
      </h2>
      <div className="px-4 pb-3">
        <Table isStacked label="All snapshots">
          <TableHead
            columns={["Snapshot", "Posture", "The world at", "Taken", ["Digest", "hidden xl:table-cell"]]}
          />
          <tbody>
            {entries.map((entry) => (
              <Row entry={entry} key={entry.number} />
            ))}
          </tbody>
        </Table>
        {next !== null && (
          <p className="mt-2">
            <Link className="link" href={`/snapshot?before=${next}`}>
              Older snapshots
            </Link>
          </p>
        )}
      </div>
    </Card>
  );
}

const Row = ({ entry }: { entry: SnapshotEntry }) => {
  const { number, level, title, marking, effectiveAt, knownAt, takenAt, takenBy, digest } = entry;
  return (
    <tr className="border-t border-line">
      <Cell className="w-full whitespace-nowrap sm:w-auto">
        <Link className="link font-semibold" href={`/snapshot/${number}`}>
          Snapshot {number}
        </Link>
        {title && (
          <span className="block max-w-56 truncate text-xs text-ink-2">
            <Typed>{title}</Typed>
          </span>
        )}
        {marking && (
          <span className="block max-w-56 truncate text-xs font-semibold">
            <Typed>{marking}</Typed>
          </span>
        )}
      </Cell>
      <Cell className="whitespace-nowrap">
        <LevelBadge level={level} />
      </Cell>
      <Cell label="world at">
        <Instant at={effectiveAt} />
        {knownAt !== effectiveAt && (
          <span className="block text-xs text-ink-2">
            as known at <Instant at={knownAt} />
          </span>
        )}
      </Cell>
      <Cell label="taken">
        <Instant at={takenAt} />
        <span className="block text-xs text-ink-2">
          by <Typed>{takenBy}</Typed>
        </span>
      </Cell>
      <Cell className="hidden font-mono text-xs leading-5 text-ink-2 xl:table-cell">
        {digest.slice(0, 12)}
      </Cell>
    </tr>
  );
};

/** What a snapshot will be, where there is none yet. */
const NoSnapshots = ({ formats }: Pick<Props, "formats">) => (
  <Card aria-labelledby="taken" className="border-dashed">
    <h2 className="font-semibold" id="taken">
      No snapshots yet
    </h2>
    <p className="mt-1 text-ink-2">
      Take one to see it here: every category with its level, its last 90 days and why, under a number and a
      digest that prove it was not changed. Then hand it on as one of these:
    </p>
    <ul className="mt-1 list-disc pl-5 text-ink-2">
      {formats.map(({ title }) => (
        <li key={title}>{title}</li>
      ))}
    </ul>
  </Card>
);
