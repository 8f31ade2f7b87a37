import type { Change } from "@/domain/log/log-entry";
import { TimeLink } from "../time/time-link";

type Props = Pick<Change, "subject" | "said" | "because" | "href">;

/** One thing that changed: what it is about, as a link, what happened to it, and why. */
export const Sentence = ({ subject, said, because, href }: Props) => (
  <>
    {href ? (
      <TimeLink className="font-semibold hover:underline" href={href}>
        {subject}
      </TimeLink>
    ) : (
      <b>{subject}</b>
    )}{" "}
    {said}
    {because && <span className="text-ink-2">: {because}</span>}
  </>
);
