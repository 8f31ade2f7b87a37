import { CREDIBILITY_CHOICES } from "@/domain/evidence/admiralty";
import type { IncidentEntry, IncidentList } from "@/domain/incident/incident";
import { casualtyCountsOf, casualtyWordsOf } from "@/domain/incident/incident-facts";
import { INCIDENT_KINDS, INCIDENT_STATUSES } from "@/domain/incident/incident-kind";
import type { Named } from "@/domain/log/log-entry";
import type { Problem } from "@/domain/outcome";
import { Grade } from "../evidence/grade";
import { choicesNamed, choicesOf } from "../form/choices";
import type { Column, FilterField } from "../list/list-column";
import { ListView } from "../list/list-view";
import { originFacts, PanelFacts } from "../list/row-panel";
import { PresentOnly } from "../time/as-of-context";
import { Instant } from "../ui/instant";
import { Link } from "../ui/link";
import { Typed } from "../ui/typed";
import { SourceOf } from "./incident-entries";
import { StatusMark } from "./status-mark";
import { When } from "./when";

type Props = {
  /** Null when the address is invalid. */
  list: IncidentList | null;
  categories: readonly Named[];
  problems: readonly Problem[];
  /** The address's parameters. */
  typed: Record<string, string>;
};

type NameOf = (categoryId: string) => string | undefined;

const columnsOf = (nameOf: NameOf): Column<IncidentEntry>[] => [
  { name: "when", label: "When", sorts: "descending", cell: (row) => <When incident={row} isShort /> },
  {
    name: "title",
    label: "Incident",
    sorts: "ascending",
    isMain: true,
    cell: (row) => <Typed>{row.title}</Typed>,
  },
  {
    name: "category",
    label: "Category",
    sorts: "ascending",
    cell: (row) => <Typed>{nameOf(row.categoryId)}</Typed>,
  },
  { name: "kind", label: "Kind", sorts: "ascending", isShownAtFirst: false, cell: (row) => row.kind },
  { name: "place", label: "Place", sorts: "ascending", cell: (row) => <Typed>{row.place}</Typed> },
  { name: "status", label: "Status", sorts: "ascending", cell: (row) => <StatusMark incident={row} /> },
  { name: "casualties", label: "Casualties", sorts: "descending", cell: casualtyCountsOf },
  { name: "attributed", label: "Attributed to", cell: (row) => <Typed>{actorsOf(row)}</Typed> },
  {
    name: "grade",
    label: "Grade",
    sorts: "ascending",
    isShownAtFirst: false,
    cell: (row) => <Grade {...row} />,
  },
  { name: "source", label: "Source", isShownAtFirst: false, cell: (row) => <Typed>{row.source}</Typed> },
  { name: "dataset", label: "Dataset", isShownAtFirst: false, cell: (row) => row.dataset },
  {
    name: "recorded",
    label: "Recorded",
    sorts: "descending",
    isShownAtFirst: false,
    cell: (row) => <Instant at={row.recordedAt} />,
  },
];

const actorsOf = ({ attributions }: IncidentEntry) => attributions.map(({ actor }) => actor).join(", ");

const fieldsOf = (categories: readonly Named[]): FilterField[] => [
  { name: "text", label: "Text" },
  { name: "categoryId", label: "Category", choices: choicesNamed(categories) },
  { name: "kind", label: "Kind", choices: choicesOf(INCIDENT_KINDS) },
  { name: "status", label: "Status", choices: choicesOf([...INCIDENT_STATUSES, "retracted"]) },
  { name: "place", label: "Place" },
  { name: "fromAt", label: "From", placeholder: "071200ZJAN20" },
  { name: "untilAt", label: "Until", placeholder: "080600ZJAN20" },
  { name: "actor", label: "Attributed to" },
  { name: "certainty", label: "Attribution confidence", choices: CREDIBILITY_CHOICES },
  { name: "dataset", label: "Dataset" },
];

/** Everything that happened, as a table. */
export const IncidentTable = ({ list, categories, problems, typed }: Props) => {
  const nameOf: NameOf = (categoryId) => categories.find(({ id }) => id === categoryId)?.name;
  return (
    <ListView
      actions={
        <PresentOnly>
          <div className="flex flex-wrap gap-3">
            <Link className="button" href="/incidents/duplicates">
              Likely duplicates
            </Link>
            <Link className="button" href="/import">
              Import files
            </Link>
            <Link className="button button-main" href="/incidents/new">
              Record an incident
            </Link>
          </div>
        </PresentOnly>
      }
      columns={columnsOf(nameOf)}
      fields={fieldsOf(categories)}
      lead="What happened, when and where. Attribution is recorded separately. Nothing is overwritten."
      list={list}
      nothing={
        <>
          No incidents yet.{" "}
          <Link className="link" href="/incidents/new">
            Record one
          </Link>
          , or{" "}
          <Link className="link" href="/import">
            import a file
          </Link>
          .
        </>
      }
      noun="incident"
      panelOf={(row) => ({
        title: <Typed>{row.title}</Typed>,
        body: <IncidentPanel categoryName={nameOf(row.categoryId)} row={row} />,
      })}
      path="/incidents"
      plural="incidents"
      problems={problems}
      rowOf={(row) => ({ id: row.incidentId, href: `/incidents/${row.incidentId}` })}
      title="Incidents"
      typed={typed}
    />
  );
};

const IncidentPanel = ({ row, categoryName }: { row: IncidentEntry; categoryName: string | undefined }) => (
  <>
    {row.description && <p className="whitespace-pre-line [overflow-wrap:anywhere]">{row.description}</p>}
    <PanelFacts
      facts={[
        ["Status", <StatusMark incident={row} key="status" />],
        ["When", <When incident={row} key="when" />],
        ["Where", <Typed key="place">{row.place}</Typed>],
        ["Kind", row.kind],
        ["Category", <Typed key="category">{categoryName}</Typed>],
        ["Casualties", casualtyWordsOf(row)],
        [
          "Attributed to",
          row.attributions.length > 0 &&
            row.attributions.map(({ id, actor, certainty, basis }) => (
              <span className="block" key={id}>
                <Typed>{actor}</Typed> (confidence {certainty}): <Typed>{basis}</Typed>
              </span>
            )),
        ],
        ["Source", <SourceOf incident={row} key="source" />],
        ...originFacts(row),
      ]}
    />
  </>
);
