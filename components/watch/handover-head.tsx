import { type Handover, type HandoverFate, handoverStateOf } from "@/domain/watch/handover";
import { Link } from "../ui/link";
import { HandoverState } from "./handover-state";

type State = { handover: Handover & HandoverFate };

/** The state of a hand-over, in a line. */
export const HandoverStatus = ({ handover }: State) => (
  <span className="no-print">
    This hand-over is <HandoverState entry={handover} />.{" "}
    {handoverStateOf(handover) === "not acknowledged" && (
      <Link className="link" href="#acknowledge">
        Acknowledge it below
      </Link>
    )}
  </span>
);
