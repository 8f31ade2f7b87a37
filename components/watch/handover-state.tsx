import {
  type Handover,
  type HandoverEntry,
  type HandoverFate,
  handoverStateOf,
} from "@/domain/watch/handover";
import { FreshnessMark } from "../ui/freshness-mark";
import { Instant } from "../ui/instant";
import { Link } from "../ui/link";
import { Typed } from "../ui/typed";

/** The state of a hand-over: acknowledged by whom and when, replaced, or pending. */
export function HandoverState({ entry }: { entry: HandoverEntry }) {
  const state = handoverStateOf(entry);
  if (state === "acknowledged" && entry.acknowledgedAt !== null)
    return (
      <>
        acknowledged by <Typed>{entry.acknowledgedBy}</Typed> at <Instant at={entry.acknowledgedAt} />
      </>
    );
  if (state === "replaced") return <>replaced by hand-over {entry.replacedByNumber}</>;
  return (
    <b className="inline-flex items-center gap-1.5">
      <FreshnessMark state="overdue" />
      not acknowledged
    </b>
  );
}

/** The state of a hand-over, in a line. */
export const HandoverStatus = ({ handover }: { handover: Handover & HandoverFate }) => (
  <span className="no-print">
    This hand-over is <HandoverState entry={handover} />.{" "}
    {handoverStateOf(handover) === "not acknowledged" && (
      <Link className="link" href="#acknowledge">
        Acknowledge it below
      </Link>
    )}
  </span>
);
