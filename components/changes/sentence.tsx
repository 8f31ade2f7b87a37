import Link from "next/link";
import type { Change } from "@/domain/change";

type Props = Pick<Change, "subject" | "said" | "because" | "href">;

/** One thing that changed: what it is about, as a link, what happened to it, and why. */
export const Sentence = ({ subject, said, because, href }: Props) => (
  <>
    {href ? (
      <Link className="font-semibold hover:underline" href={href} prefetch={false}>
        {subject}
      </Link>
    ) : (
      <b>{subject}</b>
    )}{" "}
    {said}
    {because && <span className="text-ink-2">: {because}</span>}
  </>
);
