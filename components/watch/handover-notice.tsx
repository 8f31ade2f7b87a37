import type { PendingHandover } from "@/domain/watch/watch";
import { Instant } from "../ui/instant";
import { Link } from "../ui/link";
import { Typed } from "../ui/typed";

/** Says that a watch was handed over and not acknowledged yet. */
export function HandoverNotice({ pending }: { pending: PendingHandover }) {
  const { number, nextOfficer, recordedAt, recordedBy } = pending;
  return (
    <p
      className="rounded-tremor-default border border-l-4 border-line border-l-accent bg-card px-3 py-2"
      data-handover={number}
      role="status"
    >
      <b>Hand-over {number} is not acknowledged.</b> <Typed>{recordedBy}</Typed> handed over at{" "}
      <Instant at={recordedAt} />
      {nextOfficer && ", to "}
      <Typed>{nextOfficer}</Typed>; until somebody takes it, the watch is still theirs.{" "}
      <Link className="link whitespace-nowrap" href={`/watch/handovers/${number}`}>
        Read and acknowledge
      </Link>
    </p>
  );
}
