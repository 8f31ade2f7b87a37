import { markingWordsOf } from "@/domain/snapshot/marking";
import type { StoredSnapshot } from "@/domain/snapshot/snapshot";
import { Instant } from "../ui/instant";
import { Link } from "../ui/link";
import { Typed } from "../ui/typed";

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

/** Which snapshot it is and how it is marked, in a line. */
export const SnapshotLead = ({ snapshot: { number, cover, effectiveAt } }: { snapshot: StoredSnapshot }) => (
  <span className="mt-1 flex flex-wrap items-baseline gap-x-3 gap-y-1">
    {cover?.marking && (
      <b className="border-2 border-ink-1 px-1.5 text-[13.5px] leading-5 text-ink-1">
        <Typed>{markingWordsOf(cover.marking)}</Typed>
      </b>
    )}
    <span>
      {cover?.title && `Snapshot ${number}: `}The world at <Instant at={Date.parse(effectiveAt)} />
    </span>
  </span>
);
