import { type Handover, type HandoverFate, handoverStateOf } from "@/domain/watch/handover";
import { Card } from "../ui/card";
import { atDesk } from "../ui/desk-address";
import { Link } from "../ui/link";
import { HandoverState } from "./handover-state";

type Props = { handover: Handover & HandoverFate; formats: { name: string; title: string }[] };

/** The state of a hand-over, and its brief to download. */
export const HandoverHead = ({ handover, formats }: Props) => (
  <Card aria-labelledby="state" className="no-print">
    <h2 className="font-semibold" id="state">
      Status
    </h2>
    <p className="mt-1">
      This hand-over is <HandoverState entry={handover} />.{" "}
      {handoverStateOf(handover) === "not acknowledged" && (
        <Link className="link" href="#acknowledge">
          Acknowledge it below
        </Link>
      )}
    </p>
    <p className="mt-2 flex flex-wrap gap-x-5 gap-y-1">
      {formats.map(({ name, title }) => (
        <a className="link" href={atDesk(`/api/handovers/${handover.number}?format=${name}`)} key={name}>
          {title}
        </a>
      ))}
    </p>
  </Card>
);
