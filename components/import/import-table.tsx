import type { ImportState } from "@/domain/import/import";
import { IMPORT_STATUS_NAMES } from "@/domain/import/import-list";
import type { ListPage } from "@/domain/list/list-page";
import type { Problem } from "@/domain/outcome";
import { choicesOf } from "../form/choices";
import type { FilterField } from "../list/list-column";
import { ListView } from "../list/list-view";
import { PanelFacts } from "../list/row-panel";
import { Instant } from "../ui/instant";
import { Link } from "../ui/link";
import { Typed } from "../ui/typed";
import { columnsOf, rowOf, type StatusFacts, statusOf } from "./import-columns";
import { StatusWords } from "./status-words";
import { TallyList } from "./tally-list";

const FIELDS: FilterField[] = [
  { name: "text", label: "File" },
  { name: "dataset", label: "Dataset" },
  { name: "status", label: "Status", choices: choicesOf(IMPORT_STATUS_NAMES) },
];

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
