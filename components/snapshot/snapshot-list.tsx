import type { SnapshotEntry } from "@/domain/snapshot/snapshot";
import { Card } from "../ui/card";
import { Instant } from "../ui/instant";
import { Link } from "../ui/link";
import { Typed } from "../ui/typed";

/** `shown` is the number of the one that stands beside the list. */
type Props = { entries: SnapshotEntry[]; shown: number | null };

/** The snapshots, newest first. */
export function SnapshotList({ entries, shown }: Props) {
  if (entries.length === 0) return null;
  return (
    <Card aria-labelledby="taken" className="p-0">
      <h2 className="px-4 pb-1 pt-3 font-semibold" id="taken">
        Previous snapshots
      </h2>
      <ol className="divide-y divide-line">
        {entries.map(({ number, effectiveAt, knownAt, takenBy, digest }) => (
          <li key={number}>
            <Link
              aria-current={number === shown ? "page" : undefined}
              className="block px-4 py-2 leading-5 hover:bg-ink-1/5 aria-[current]:bg-accent/10"
              href={`/snapshot?number=${number}`}
            >
              <b>Snapshot {number}</b> <span className="text-[13.5px] text-ink-2">by </span>
              <span className="text-[13.5px] text-ink-2">
                <Typed>{takenBy}</Typed>
              </span>
              <span className="block text-[13.5px] text-ink-2">
                The world at <Instant at={effectiveAt} />
                {knownAt !== effectiveAt && (
                  <>
                    , known at <Instant at={knownAt} />
                  </>
                )}
              </span>
              <span className="block break-all text-xs text-ink-2">{digest.slice(0, 12)}</span>
            </Link>
          </li>
        ))}
      </ol>
    </Card>
  );
}
