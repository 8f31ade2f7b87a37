import type { ImportState } from "@/domain/import/import";
import { IMPORT_STATUS_NAMES } from "@/domain/import/import-list";
import type { QueuedFile } from "@/domain/import/import-queue";
import { importStatusOf } from "@/domain/import/import-status";
import type { ListPage } from "@/domain/list/list-page";
import type { Problem } from "@/domain/outcome";
import type { Instant as UtcInstant } from "@/domain/time/time";
import { choicesOf } from "../form/choices";
import type { Column, FilterField } from "../list/list-column";
import { ListTable } from "../list/list-table";
import { ListView } from "../list/list-view";
import { PanelFacts } from "../list/row-panel";
import { Instant } from "../ui/instant";
import { Link } from "../ui/link";
import { ScrollRegion } from "../ui/scroll-region";
import { Typed } from "../ui/typed";
import { StatusWords } from "./status-words";
import { TallyList } from "./tally-list";

/** What the status of an import depends on: the queue, failed entries included, and the time. */
type StatusFacts = { queue: readonly QueuedFile[]; now: UtcInstant };

const statusOf = (state: ImportState, { queue, now }: StatusFacts) =>
  importStatusOf(
    state,
    queue.find(({ entry }) => entry.id === state.import.id),
    now,
  );

const countIn = (name: "new" | "changed" | "refused", label: string): Column<ImportState> => ({
  name,
  label,
  sorts: "descending",
  isNumber: true,
  cell: ({ step }) => step.tally[name].toLocaleString("en"),
});

const columnsOf = (facts: StatusFacts): Column<ImportState>[] => [
  {
    name: "file",
    label: "File",
    sorts: "ascending",
    isMain: true,
    cell: (row) => <Typed>{row.import.fileName}</Typed>,
  },
  { name: "dataset", label: "Dataset", sorts: "ascending", cell: (row) => row.import.dataset },
  {
    name: "status",
    label: "Status",
    sorts: "ascending",
    cell: (row) => <StatusWords {...statusOf(row, facts)} />,
  },
  {
    name: "rows",
    label: "Rows",
    sorts: "descending",
    isNumber: true,
    isShownAtFirst: false,
    cell: ({ step }) => step.tally.read.toLocaleString("en"),
  },
  countIn("new", "New"),
  countIn("changed", "Changed"),
  { ...countIn("refused", "Refused"), isShownAtFirst: false },
  {
    name: "started",
    label: "Started",
    sorts: "descending",
    cell: (row) => <Instant at={row.import.recordedAt} />,
  },
  { name: "by", label: "By", cell: (row) => <Typed>{row.import.recordedBy}</Typed> },
];

const FIELDS: FilterField[] = [
  { name: "text", label: "File" },
  { name: "dataset", label: "Dataset" },
  { name: "status", label: "Status", choices: choicesOf(IMPORT_STATUS_NAMES) },
];

const rowOf = (row: ImportState) => ({ id: row.import.id, href: `/imports/${row.import.id}` });

type Props = StatusFacts & {
  /** The imports found; null when the filters are invalid. */
  list: ListPage<ImportState> | null;
  problems: readonly Problem[];
  typed: Record<string, string>;
};

/** Files that were imported, as a table. */
export const ImportTable = ({ list, problems, typed, ...facts }: Props) => (
  <ListView
    actions={
      <Link className="button button-main" href="/import">
        Import files
      </Link>
    }
    columns={columnsOf(facts)}
    fields={FIELDS}
    lead="Imported files and their status. Each can be undone as a whole."
    list={list}
    nothing={
      <>
        No imports yet.{" "}
        <Link className="link" href="/import">
          Import a file
        </Link>
        ; you can undo it as a whole.
      </>
    }
    noun="import"
    panelOf={(row) => ({
      title: <Typed>{row.import.fileName}</Typed>,
      body: <ImportPanel row={row} facts={facts} />,
    })}
    path="/imports"
    plural="imports"
    problems={problems}
    rowOf={rowOf}
    title="Imports"
    typed={typed}
  />
);

const ImportPanel = ({ row, facts }: { row: ImportState; facts: StatusFacts }) => (
  <>
    <StatusWords {...statusOf(row, facts)} />
    <TallyList isStored tally={row.step.tally} />
    <PanelFacts
      facts={[
        ["Dataset", row.import.dataset],
        ["Format", row.import.format],
        [
          "Started",
          <span key="started">
            <Instant at={row.import.recordedAt} /> by <Typed>{row.import.recordedBy}</Typed>
          </span>,
        ],
        ["Last change", <Instant at={row.step.recordedAt} key="changed" />],
        ["Size", `${row.import.fileBytesCount.toLocaleString("en")} bytes`],
      ]}
    />
  </>
);

/** The latest imports, below what is in progress. */
export const LatestImports = ({ imports, ...facts }: StatusFacts & { imports: readonly ImportState[] }) => (
  <section aria-label="Latest imports" className="card">
    <h2 className="px-4 py-2 font-semibold">Latest imports</h2>
    <ScrollRegion label="Latest imports, table">
      <ListTable
        columns={columnsOf(facts).filter(({ isShownAtFirst = true }) => isShownAtFirst)}
        path="/imports"
        rowOf={rowOf}
        rows={imports}
        sort={null}
        typed={{}}
      />
    </ScrollRegion>
  </section>
);
