import { listHref } from "@/domain/list/list-address";
import { TimeLink } from "../time/time-link";
import { DataBody, DataCell, DataHead, DataHeadCell, DataRow, DataTable } from "../ui/data-table";
import type { Column, RowIdentity } from "./list-column";
import { RowLink } from "./row-link";

type Props<Row> = {
  path: string;
  /** What the address asks for. */
  typed: Readonly<Record<string, string>>;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowOf(row: Row): RowIdentity;
  /** The order in which the rows stand; null where they cannot be sorted. */
  sort: string | null;
};

/** The rows of a list under its columns. */
export const ListTable = <Row,>({ path, typed, columns, rows, rowOf, sort }: Props<Row>) => (
  <DataTable>
    <DataHead>
      {columns.map((column) => (
        <SortedHead column={column} key={column.name} path={path} sort={sort} typed={typed} />
      ))}
    </DataHead>
    <DataBody>
      {rows.map((row) => {
        const { id, href } = rowOf(row);
        const openHref = listHref(path, typed, { open: id });
        return (
          <DataRow isOpen={typed.open === id} key={id}>
            {columns.map((column) => (
              <DataCell
                isMain={column.isMain}
                isNumber={column.isNumber}
                key={column.name}
                isWide={column.isWide}
                label={column.isMain || column.isClear ? undefined : column.label}
              >
                {column.isMain ? (
                  <RowLink href={href ?? openHref} isOther={Boolean(typed.open)} openHref={openHref}>
                    {column.cell(row)}
                  </RowLink>
                ) : (
                  column.cell(row)
                )}
              </DataCell>
            ))}
          </DataRow>
        );
      })}
    </DataBody>
  </DataTable>
);

function SortedHead<Row>({
  column: { name, label, sorts, isNumber },
  path,
  typed,
  sort,
}: Pick<Props<Row>, "path" | "typed" | "sort"> & { column: Column<Row> }) {
  if (!sorts || sort === null) return <DataHeadCell isNumber={isNumber}>{label}</DataHeadCell>;
  const sorted = sort === name ? "ascending" : sort === `-${name}` ? "descending" : undefined;
  const next = sorted
    ? sorted === "ascending"
      ? `-${name}`
      : name
    : sorts === "ascending"
      ? name
      : `-${name}`;
  return (
    <DataHeadCell isNumber={isNumber} sorted={sorted}>
      <TimeLink
        className={`group inline-flex min-h-6 items-center gap-1 hover:text-ink-1 max-sm:hidden ${sorted ? "font-semibold text-ink-1" : ""}`}
        href={listHref(path, typed, { sort: next, after: "", open: "" })}
      >
        {label}
        <span
          aria-hidden="true"
          className={sorted ? "" : "invisible group-hover:visible group-focus-visible:visible"}
        >
          {(sorted ?? sorts) === "ascending" ? "↑" : "↓"}
        </span>
      </TimeLink>
      <span className="sm:hidden">{label}</span>
    </DataHeadCell>
  );
}
