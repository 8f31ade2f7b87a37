import { RELIABILITY_CHOICES, reliabilityWordsOf } from "@/domain/evidence/admiralty";
import type { SourceEntry, SourceList } from "@/domain/evidence/evidence-pages";
import type { Problem } from "@/domain/outcome";
import type { Column, FilterField } from "../list/list-column";
import { ListView } from "../list/list-view";
import { PanelFacts } from "../list/row-panel";
import { PresentOnly } from "../time/as-of-context";
import { TimeLink } from "../time/time-link";
import { Instant } from "../ui/instant";
import { Link } from "../ui/link";
import { OutsideLink } from "../ui/outside-link";
import { Typed } from "../ui/typed";
import { EvidencePages } from "./evidence-pages";

type Props = {
  /** Null when the address is invalid. */
  list: SourceList | null;
  problems: readonly Problem[];
  typed: Record<string, string>;
};

const Reliability = ({ grading }: Pick<SourceEntry, "grading">) =>
  grading ? (
    <>
      <b>{grading.reliability}</b> {reliabilityWordsOf(grading.reliability)}
    </>
  ) : (
    "not graded"
  );

const COLUMNS: Column<SourceEntry>[] = [
  {
    name: "name",
    label: "Source",
    sorts: "ascending",
    isMain: true,
    cell: (row) => <Typed>{row.name}</Typed>,
  },
  {
    name: "reliability",
    label: "Reliability",
    isWide: true,
    sorts: "ascending",
    cell: (row) => <Reliability {...row} />,
  },
  {
    name: "graded",
    label: "Graded from",
    cell: ({ grading }) => grading && <Instant at={grading.effectiveAt} />,
  },
  { name: "grader", label: "Graded by", cell: ({ grading }) => <Typed>{grading?.recordedBy}</Typed> },
  { name: "site", label: "Site", cell: ({ url }) => url && <OutsideLink href={url}>Site</OutsideLink> },
  { name: "note", label: "Note", isWide: true, cell: (row) => <Typed>{row.note}</Typed> },
  {
    name: "recorded",
    label: "Last edited",
    sorts: "descending",
    isShownAtFirst: false,
    cell: (row) => <Instant at={row.recordedAt} />,
  },
];

const FIELDS: FilterField[] = [
  { name: "text", label: "Name" },
  { name: "reliability", label: "Reliability", choices: RELIABILITY_CHOICES },
];

/** Where reports come from, as a table. */
export const SourceTable = ({ list, problems, typed }: Props) => (
  <ListView
    above={<EvidencePages here="/sources" />}
    actions={
      <PresentOnly>
        <Link className="button button-main" href="/sources/new">
          Add a source
        </Link>
      </PresentOnly>
    }
    columns={COLUMNS}
    fields={FIELDS}
    lead="Where reports come from, and how reliable each was judged over time."
    list={list}
    nothing={
      <>
        No sources yet.{" "}
        <Link className="link" href="/sources/new">
          Add one
        </Link>
        , or{" "}
        <Link className="link" href="/reports/new">
          record its first report
        </Link>
        .
      </>
    }
    noun="source"
    panelOf={(row) => ({ title: <Typed>{row.name}</Typed>, body: <SourcePanel row={row} /> })}
    path="/sources"
    plural="sources"
    problems={problems}
    rowOf={(row) => ({ id: row.id, href: `/sources/${row.id}` })}
    title="Sources"
    typed={typed}
  />
);

const SourcePanel = ({ row: { id, note, url, grading, recordedAt, recordedBy } }: { row: SourceEntry }) => (
  <>
    {note && <p className="whitespace-pre-line [overflow-wrap:anywhere]">{note}</p>}
    <PanelFacts
      facts={[
        ["Reliability", <Reliability grading={grading} key="reliability" />],
        ["Reason", <Typed key="reason">{grading?.reason}</Typed>],
        ["Graded from", grading && <Instant at={grading.effectiveAt} />],
        ["Graded by", <Typed key="grader">{grading?.recordedBy}</Typed>],
        ["Site", url && <OutsideLink href={url}>Site</OutsideLink>],
        [
          "Last edited",
          <span key="recorded">
            <Instant at={recordedAt} /> by <Typed>{recordedBy}</Typed>
          </span>,
        ],
      ]}
    />
    <p>
      <TimeLink className="link" href={`/reports?sourceId=${id}`}>
        All its reports
      </TimeLink>
    </p>
  </>
);
