import type { Instant as UtcInstant } from "@/domain/time/time";
import { TimeLink } from "../time/time-link";
import { Instant } from "../ui/instant";
import { ScrollRegion } from "../ui/scroll-region";
import { Typed } from "../ui/typed";

type Props = {
  title: React.ReactNode;
  /** The page of the row; null when it has none. */
  href: string | null;
  /** The list's address without an open row. */
  closed: string;
  children: React.ReactNode;
};

/** One row of a list, beside it. */
export const RowPanel = ({ title, href, closed, children }: Props) => (
  <ScrollRegion className="card list-pane max-lg:order-first" label="Selected row">
    <div className="sticky top-0 flex items-center justify-between gap-3 border-b border-line bg-card px-4 py-2">
      {href ? (
        <TimeLink className="link py-1" href={href}>
          Open page
        </TimeLink>
      ) : (
        <span />
      )}
      <TimeLink className="py-1 text-ink-2 hover:text-ink-1" href={closed} scroll={false}>
        Close <span aria-hidden="true">✕</span>
      </TimeLink>
    </div>
    <div className="space-y-3 px-4 py-3">
      <h2 className="text-[17px] font-semibold leading-6 [overflow-wrap:anywhere]">{title}</h2>
      {children}
    </div>
  </ScrollRegion>
);

type Fact = readonly [name: string, value: React.ReactNode];

type LogRow = {
  act: string;
  dataset: string | null;
  recordedAt: UtcInstant;
  recordedBy: string;
  reason: string | null;
};

/** Where a row of a log comes from: its dataset, who recorded it and when, and why it was corrected. */
export const originFacts = ({ act, dataset, recordedAt, recordedBy, reason }: LogRow): Fact[] => [
  ["Dataset", dataset],
  [
    "Recorded",
    <span key="recorded">
      <Instant at={recordedAt} /> by <Typed>{recordedBy}</Typed>
    </span>,
  ],
  ["Corrected", act === "corrected" && <Typed>{reason}</Typed>],
];

/** Facts of a row, each with its name; what is empty is left out. */
export const PanelFacts = ({ facts }: { facts: readonly Fact[] }) => (
  <dl className="grid items-baseline grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
    {facts
      .filter(([, value]) => value !== null && value !== undefined && value !== "" && value !== false)
      .map(([name, value]) => (
        <div className="contents" key={name}>
          <dt className="text-ink-2">{name}</dt>
          <dd className="min-w-0 [overflow-wrap:anywhere]">{value}</dd>
        </div>
      ))}
  </dl>
);
