import { CREDIBILITY_CHOICES, credibilityWordsOf, reliabilityWordsOf } from "@/domain/evidence/admiralty";
import type { ReportEntry } from "@/domain/evidence/evidence";
import type { ReportList } from "@/domain/evidence/evidence-pages";
import type { Named } from "@/domain/log/log-entry";
import type { Problem } from "@/domain/outcome";
import { choicesNamed } from "../form/choices";
import type { Column, FilterField } from "../list/list-column";
import { ListView } from "../list/list-view";
import { originFacts, PanelFacts } from "../list/row-panel";
import { PresentOnly } from "../time/as-of-context";
import { TimeLink } from "../time/time-link";
import { Instant } from "../ui/instant";
import { Link } from "../ui/link";
import { OutsideLink } from "../ui/outside-link";
import { Typed } from "../ui/typed";
import { EvidencePages } from "./evidence-pages";
import { Grade } from "./grade";

type Props = {
  /** Null when the address is invalid. */
  list: ReportList | null;
  categories: readonly Named[];
  sources: readonly Named[];
  problems: readonly Problem[];
  /** The address's parameters. */
  typed: Record<string, string>;
};

const nameIn = (named: readonly Named[], id: string | null) => named.find((each) => each.id === id)?.name;

const columnsOf = (categories: readonly Named[]): Column<ReportEntry>[] => [
  { name: "when", label: "When", sorts: "descending", cell: (row) => <Instant at={row.effectiveAt} /> },
  {
    name: "title",
    label: "Report",
    sorts: "ascending",
    isMain: true,
    cell: (row) => <Typed>{row.title}</Typed>,
  },
  { name: "source", label: "Source", sorts: "ascending", cell: (row) => <Typed>{row.sourceName}</Typed> },
  { name: "grade", label: "Grade", sorts: "ascending", cell: (row) => <Grade {...row} /> },
  {
    name: "category",
    label: "Category",
    sorts: "ascending",
    cell: (row) => <Typed>{nameIn(categories, row.categoryId)}</Typed>,
  },
  { name: "links", label: "Bears on", isNumber: true, cell: (row) => row.tieCount },
  { name: "repeats", label: "Repeats", cell: (row) => (row.originReportId ? "another report" : "") },
  { name: "dataset", label: "Dataset", isShownAtFirst: false, cell: (row) => row.dataset },
  {
    name: "recorded",
    label: "Recorded",
    sorts: "descending",
    isShownAtFirst: false,
    cell: (row) => <Instant at={row.recordedAt} />,
  },
];

/** The sources that a form offers, and the one in the address where it is not among them. */
const fieldsOf = ({ categories, sources, typed }: Props): FilterField[] => [
  { name: "text", label: "Text" },
  {
    name: "sourceId",
    label: "Source",
    choices: choicesNamed(
      typed.sourceId && !nameIn(sources, typed.sourceId)
        ? [...sources, { id: typed.sourceId, name: "another source" }]
        : sources,
    ),
  },
  { name: "categoryId", label: "Category", choices: choicesNamed(categories) },
  { name: "credibility", label: "Credibility", choices: CREDIBILITY_CHOICES },
  { name: "fromAt", label: "From", placeholder: "2020-01-07" },
  { name: "untilAt", label: "Until", placeholder: "2020-01-08" },
];

/** Items of evidence, as a table. */
export const ReportTable = (props: Props) => (
  <ListView
    above={<EvidencePages here="/reports" />}
    actions={
      <PresentOnly>
        <Link className="button button-main" href="/reports/new">
          Record a report
        </Link>
      </PresentOnly>
    }
    columns={columnsOf(props.categories)}
    fields={fieldsOf(props)}
    lead="Items of evidence, each graded apart from its source."
    list={props.list}
    nothing={
      <>
        No reports yet.{" "}
        <Link className="link" href="/reports/new">
          Record one
        </Link>
        , then link it to a level or an incident.
      </>
    }
    noun="report"
    panelOf={(row) => ({
      title: <Typed>{row.title}</Typed>,
      body: <ReportPanel categoryName={nameIn(props.categories, row.categoryId)} row={row} />,
    })}
    path="/reports"
    plural="reports"
    problems={props.problems}
    rowOf={(row) => ({ id: row.reportId, href: `/reports/${row.reportId}` })}
    title="Reports"
    typed={props.typed}
  />
);

const ReportPanel = ({ row, categoryName }: { row: ReportEntry; categoryName: string | undefined }) => (
  <>
    {row.body && <p className="whitespace-pre-line [overflow-wrap:anywhere]">{row.body}</p>}
    {row.url && (
      <p>
        <OutsideLink href={row.url}>Read it</OutsideLink>
      </p>
    )}
    <PanelFacts
      facts={[
        [
          "Source",
          <TimeLink className="link" href={`/sources/${row.sourceId}`} key="source">
            <Typed>{row.sourceName}</Typed>
          </TimeLink>,
        ],
        ["Reliability", `${row.reliability} ${reliabilityWordsOf(row.reliability)}`],
        ["Credibility", `${row.credibility} ${credibilityWordsOf(row.credibility)}`],
        ["Category", <Typed key="category">{categoryName ?? "none yet"}</Typed>],
        ["Effective", <Instant at={row.effectiveAt} key="effective" />],
        ["Published", row.publishedAt !== null && <Instant at={row.publishedAt} />],
        ["Bears on", row.tieCount > 0 && row.tieCount],
        [
          "Repeats",
          row.originReportId && (
            <TimeLink className="link" href={`/reports/${row.originReportId}`}>
              another report
            </TimeLink>
          ),
        ],
        ...originFacts(row),
      ]}
    />
  </>
);
