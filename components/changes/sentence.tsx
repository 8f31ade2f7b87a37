import type { Change } from "@/domain/log/log-entry";
import { TimeLink } from "../time/time-link";
import { Typed } from "../ui/typed";

type Props = Pick<Change, "subject" | "said" | "because" | "href">;

/** A change: its subject as a link, what happened, and why. */
export const Sentence = ({ subject, said, because, href }: Props) => (
  <>
    {href ? (
      <TimeLink className="font-semibold hover:underline" href={href}>
        <Typed>{subject}</Typed>
      </TimeLink>
    ) : (
      <b>
        <Typed>{subject}</Typed>
      </b>
    )}{" "}
    <Typed>{said}</Typed>
    {because && <span className="text-ink-2">: {because}</span>}
  </>
);
