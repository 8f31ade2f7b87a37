import { type HandoverEntry, handoverStateOf } from "@/domain/watch/handover";
import { FreshnessMark } from "../ui/freshness-mark";
import { Instant } from "../ui/instant";
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
