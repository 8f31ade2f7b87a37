import type { LogRow } from "@/domain/changes/log-row";
import type { ListPage } from "@/domain/list/list-page";
import type { LogChoices } from "@/domain/log/log-filter";
import type { Problem } from "@/domain/outcome";
import { type Choice, choicesNamed, choicesOf } from "../form/choices";
import type { Column, FilterField } from "../list/list-column";
import { ListView } from "../list/list-view";
import { Instant } from "../ui/instant";
import { LevelMark } from "../ui/level-shape";
import { Typed } from "../ui/typed";
import { LogPanel } from "./log-panel";

type Props = {
  /** Null when the address is invalid. */
  list: ListPage<LogRow> | null;
  choices: LogChoices;
  problems: readonly Problem[];
  typed: Record<string, string>;
};

const COLUMNS: Column<LogRow>[] = [
  {
    name: "recorded",
    label: "Recorded",
    sorts: "descending",
    cell: (row) => <Instant at={row.recordedAt} />,
  },
  { name: "number", label: "No.", isNumber: true, cell: (row) => row.seq },
  { name: "who", label: "By", cell: (row) => <Typed>{row.recordedBy}</Typed> },
  {
    name: "entry",
    label: "Entry",
    isMain: true,
    cell: ({ level, subject, said }) => (
      <>
        <LevelMark level={level} /> <Typed>{subject}</Typed>{" "}
        <span className="font-normal">
          <Typed>{said}</Typed>
        </span>
      </>
    ),
  },
  { name: "because", label: "Because", isWide: true, cell: (row) => <Typed>{row.because}</Typed> },
  { name: "action", label: "Action", isShownAtFirst: false, cell: (row) => row.action },
  {
    name: "fields",
    label: "Fields",
    isNumber: true,
    isShownAtFirst: false,
    cell: (row) => row.fields.length,
  },
];

/** Kinds of subjects, each with its actions below it. */
const actionChoices = (actions: readonly string[]): Choice[] =>
  [...new Set(actions.map((action) => action.split(".")[0] ?? ""))].flatMap((kind) => [
    { value: kind, label: `${kind}: anything` },
    ...actions
      .filter((action) => action.startsWith(`${kind}.`))
      .map((action) => ({ value: action, label: action.replace(".", ": ") })),
  ]);

const fieldsOf = (choices: LogChoices): FilterField[] => [
  { name: "text", label: "With these words" },
  { name: "action", label: "What was done", choices: actionChoices(choices.actions) },
  { name: "categoryId", label: "Category", choices: choicesNamed(choices.categories) },
  { name: "indicatorId", label: "Indicator", choices: choicesNamed(choices.indicators) },
  { name: "who", label: "By whom", choices: choicesOf(choices.people) },
  { name: "fromAt", label: "Recorded from", placeholder: "071200ZJAN20" },
  { name: "untilAt", label: "Recorded up to", placeholder: "080600ZJAN20" },
];

/** The watch log as a table: the entries that match the filter. */
export const LogTable = ({ list, choices, problems, typed }: Props) => (
  <ListView
    columns={COLUMNS}
    fields={fieldsOf(choices)}
    lead="Who did what and when, with every field before and after. Nothing in it is ever changed."
    list={list}
    nothing="No entries yet."
    noun="entry"
    panelOf={(row) => ({ title: `Entry ${row.seq}`, body: <LogPanel row={row} /> })}
    path="/log"
    plural="entries"
    problems={problems}
    rowOf={({ seq }) => ({ id: String(seq), href: null })}
    title="Watch log"
    typed={typed}
  />
);
