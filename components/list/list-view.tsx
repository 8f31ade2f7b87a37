import { capitalised, listOf } from "@/domain/count-words";
import { chosenColumnsOf, listHref, unknownColumnsOf } from "@/domain/list/list-address";
import { countedWordsOf, type ListPage } from "@/domain/list/list-page";
import type { Problem } from "@/domain/outcome";
import { BrokenPage } from "../time/broken-page";
import { TimeLink } from "../time/time-link";
import { ScrollRegion } from "../ui/scroll-region";
import { ColumnChoice } from "./column-choice";
import type { Column, FilterField, RowIdentity } from "./list-column";
import { ListExports } from "./list-exports";
import { FilterChips, ListFilters } from "./list-filters";
import { ListKeys } from "./list-keys";
import { ListTable } from "./list-table";
import { RowPanel } from "./row-panel";
import { SavedViews } from "./saved-views";

type Props<Row> = {
  path: string;
  title: string;
  lead: React.ReactNode;
  /** What stands above the title, and at its right. */
  above?: React.ReactNode;
  actions?: React.ReactNode;
  noun: string;
  plural: string;
  /** Null when the address is invalid. */
  list: ListPage<Row> | null;
  columns: readonly Column<Row>[];
  fields: readonly FilterField[];
  rowOf(row: Row): RowIdentity;
  /** What is shown of a row beside the list, under its title. */
  panelOf(row: Row): { title: React.ReactNode; body: React.ReactNode };
  /** What to do when there is nothing yet. */
  nothing: React.ReactNode;
  problems: readonly Problem[];
  /** The address's parameters, without its times. */
  typed: Readonly<Record<string, string>>;
};

/** Columns beside an opened row, unless some were chosen; the sort column stays too. */
const BESIDE_A_ROW = 4;

/** A list as a table: filtered, sorted and paged by its address, with a row beside it. */
export function ListView<Row>(props: Props<Row>) {
  const { path, title, lead, above, actions, noun, plural, list, fields, problems, typed } = props;
  const chosen = chosenColumnsOf(props.columns, typed.columns).filter(({ isMain }) => !isMain);
  const columns = props.columns.filter((column) => column.isMain || chosen.includes(column));
  const sortedBy = list?.sort.replace(/^-/, "");
  const names = ["sort", "columns", ...fields.map(({ name }) => name)];
  const known = Object.fromEntries(Object.entries(typed).filter(([name]) => names.includes(name)));
  const { columns: _, ...wanted } = known;
  const opened = list?.entries.find((row) => typed.open === props.rowOf(row).id);
  const closed = listHref(path, typed, { open: "" });
  return (
    <main
      className={`mx-auto w-full max-w-[1600px] space-y-3 px-4 py-4 sm:px-6 ${above ? "[--above:2.75rem]" : ""}`}
    >
      {above}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div>
          <h1 className="text-[25px] font-semibold leading-8">{title}</h1>
          <p className="text-[15px] leading-6 text-ink-2">{lead}</p>
        </div>
        {actions}
      </div>
      <div className="relative flex flex-wrap items-center gap-2">
        <ListFilters
          fields={fields}
          label={`Filter ${plural}`}
          path={path}
          problems={problems}
          typed={typed}
        />
        <FilterChips fields={fields} path={path} typed={typed} />
        <div className="no-print ml-auto flex flex-wrap gap-2 max-sm:ml-0">
          <SavedViews path={path} query={known} />
          <ColumnChoice chosen={columns} columns={props.columns} path={path} typed={typed} />
          {list && (
            <ListExports path={path} query={wanted} what={countedWordsOf(list.counted, noun, plural)} />
          )}
        </div>
      </div>
      <BrokenPage field="after" first={listHref(path, typed, { after: "" })} problems={problems} />
      <Unsorted columns={props.columns} list={list} plural={plural} typed={typed} />
      <UnknownColumns columns={props.columns} typed={typed} />
      <div className={opened ? "grid items-start gap-3 lg:grid-cols-[minmax(0,1fr)_26rem]" : undefined}>
        <Found
          {...props}
          columns={
            opened && !typed.columns
              ? columns.filter(({ name, isMain }, i) => i < BESIDE_A_ROW || isMain || name === sortedBy)
              : columns
          }
        />
        {opened && (
          <RowPanel closed={closed} href={props.rowOf(opened).href} title={props.panelOf(opened).title}>
            {props.panelOf(opened).body}
          </RowPanel>
        )}
      </div>
      <ListKeys closed={opened ? closed : null} />
    </main>
  );
}

/** Says that the list is not in the requested order. */
function Unsorted<Row>({
  columns,
  list,
  plural,
  typed,
}: Pick<Props<Row>, "columns" | "list" | "plural" | "typed">) {
  const requested = typed.sort?.trim();
  if (!list || !requested || requested === list.sort) return null;
  const label =
    columns.find(({ name }) => requested.replace(/^-/, "") === name)?.label.toLowerCase() ?? requested;
  return (
    <p role="status">
      There are too many {plural} to sort by {label}. Narrow the list with filters first.
    </p>
  );
}

/** Says which columns there are, where the address names others. */
function UnknownColumns<Row>({ columns, typed }: Pick<Props<Row>, "columns" | "typed">) {
  const unknown = unknownColumnsOf(columns, typed.columns).map((name) => `“${name}”`);
  if (unknown.length === 0) return null;
  return (
    <p role="status">
      No column is called {unknown.join(", ")}. The columns are {listOf(columns.map(({ name }) => name))}.
    </p>
  );
}

function Found<Row>({ path, title, noun, plural, list, columns, fields, rowOf, nothing, typed }: Props<Row>) {
  const isAsking = fields.some(({ name }) => typed[name]?.trim());
  if (!list) return <p className="card px-4 py-3 text-ink-2">Fix the filters above to see {plural}.</p>;
  const { entries, next, isCut, counted, sort } = list;
  const isEmpty = entries.length === 0;
  return (
    <section aria-label={`${capitalised(plural)} found`} className="card min-w-0">
      {isEmpty ? (
        <p className="px-4 py-3 text-ink-2">
          {isAsking || typed.after ? `No matching ${plural}${isCut ? " so far" : ""}.` : nothing}
        </p>
      ) : (
        <ScrollRegion className="list-pane rounded-tremor-default" label={`${title}, table`}>
          <ListTable columns={columns} path={path} rowOf={rowOf} rows={entries} sort={sort} typed={typed} />
        </ScrollRegion>
      )}
      <nav
        aria-label={`Pages of ${plural}`}
        className="flex flex-wrap items-baseline gap-x-5 border-t border-line px-4 py-2"
      >
        <p className="text-ink-2" role="status">
          {countedWordsOf(counted, noun, plural)}
        </p>
        {isCut && <p className="text-ink-2">More {plural} have not been searched yet.</p>}
        {typed.after && (
          <TimeLink className="link ml-auto py-0.5" href={listHref(path, typed, { after: "", open: "" })}>
            First page
          </TimeLink>
        )}
        {next && (
          <TimeLink
            className={`link py-0.5 ${typed.after ? "" : "ml-auto"}`}
            href={listHref(path, typed, { sort: typed.sort ? sort : "", after: next, open: "" })}
          >
            {isCut ? "Keep searching" : "Next page"}
          </TimeLink>
        )}
      </nav>
    </section>
  );
}
