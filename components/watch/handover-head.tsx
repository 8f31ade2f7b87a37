import { type Handover, type HandoverFate, handoverStateOf } from "@/domain/watch/handover";
import { atDesk } from "../ui/desk-address";
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

/** The brief of a hand-over to download. */
export const HandoverFormats = (props: State & { formats: { name: string; title: string }[] }) =>
  props.formats.map(({ name, title }) => (
    <a
      className="button"
      href={atDesk(`/api/handovers/${props.handover.number}?format=${name}`)}
      key={name}
      title={title}
    >
      {title.split(",")[0]}
    </a>
  ));
