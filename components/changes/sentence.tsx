import type { Change } from "@/domain/log/log-entry";
import { TimeLink } from "../time/time-link";
import { Typed } from "../ui/typed";

type Props = Pick<Change, "subject" | "said" | "because" | "href">;

/** One thing that changed: what it is about, as a link, what happened to it, and why. */
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
