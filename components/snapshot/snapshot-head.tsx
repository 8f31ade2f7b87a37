import { Link } from "../ui/link";

/** The ways from one snapshot to its neighbours and to all of them. */
export const SnapshotHead = ({ number, greatest }: { number: number; greatest: number }) => (
  <>
    {number > 1 && (
      <Link className="button" href={`/snapshot/${number - 1}`} rel="prev">
        Previous
      </Link>
    )}
    {number < greatest && (
      <Link className="button" href={`/snapshot/${number + 1}`} rel="next">
        Next
      </Link>
    )}
    <Link className="button" href="/snapshot">
      All snapshots
    </Link>
  </>
);
