import type { ImportState } from "@/domain/import/import";
import type { QueuedFile } from "@/domain/import/import-queue";
import { importStatusOf } from "@/domain/import/import-status";
import type { Instant as UtcInstant } from "@/domain/time/time";
import type { Column } from "../list/list-column";
import { Instant } from "../ui/instant";
import { Typed } from "../ui/typed";
import { StatusWords } from "./status-words";

/** What the status of an import depends on: the queue, failed entries included, and the time. */
export type StatusFacts = { queue: readonly QueuedFile[]; now: UtcInstant };

/** The status of an import, by its row and the queue. */
export const statusOf = (state: ImportState, { queue, now }: StatusFacts) =>
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

/** The columns of a table of imports. */
export const columnsOf = (facts: StatusFacts): Column<ImportState>[] => [
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

/** What a row of imports is called, and its own page. */
export const rowOf = (row: ImportState) => ({ id: row.import.id, href: `/imports/${row.import.id}` });
