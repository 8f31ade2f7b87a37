import { TimeLink } from "./time-link";

type Props = {
  path: string;
  /** What the list was narrowed to, as it stands in the address. */
  asked: Record<string, string>;
  /** Where this page of it began; nothing on the first. */
  after: string | undefined;
  /** Where the page that follows begins; null on the last. */
  next: string | null | undefined;
};

/** The way from page to page of a list whose latest entries come first. */
export const ListPages = ({ path, asked, after, next }: Props) => (
  <p className="flex gap-4">
    {after && (
      <TimeLink className="link" href={`${path}?${new URLSearchParams(asked)}`}>
        Latest
      </TimeLink>
    )}
    {next && (
      <TimeLink className="link" href={`${path}?${new URLSearchParams({ ...asked, after: next })}`}>
        Older
      </TimeLink>
    )}
  </p>
);
