import { listHref } from "@/domain/list/list-address";
import { TimeLink } from "../time/time-link";
import { Menu } from "../ui/menu";
import type { Column } from "./list-column";

type Props<Row> = {
  path: string;
  typed: Readonly<Record<string, string>>;
  columns: readonly Column<Row>[];
  chosen: readonly Column<Row>[];
};

/** Which columns are shown; each is a link to the list with it or without. */
export function ColumnChoice<Row>({ path, typed, columns, chosen }: Props<Row>) {
  const isShown = (column: Column<Row>) => chosen.includes(column);
  const hrefOf = (column: Column<Row>) => {
    const names = columns.filter((each) => isShown(each) !== (each === column)).map(({ name }) => name);
    return listHref(path, typed, { columns: names.join(",") });
  };
  return (
    <Menu className="w-52" name="Columns" side="right">
      <ul>
        {columns
          .filter(({ isMain }) => !isMain)
          .map((column) => (
            <li key={column.name}>
              <TimeLink
                aria-label={`${column.label}, ${isShown(column) ? "shown" : "not shown"}`}
                className="flex gap-2 py-1 hover:underline"
                href={hrefOf(column)}
                scroll={false}
              >
                <span aria-hidden="true" className="w-4 text-accent">
                  {isShown(column) ? "✓" : ""}
                </span>
                {column.label}
              </TimeLink>
            </li>
          ))}
      </ul>
      {typed.columns && (
        <p className="mt-1 border-t border-line pt-2">
          <TimeLink className="link" href={listHref(path, typed, { columns: "" })} scroll={false}>
            Show the usual columns
          </TimeLink>
        </p>
      )}
    </Menu>
  );
}
