import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from "@tremor/react";

type Props = { className?: string; children?: React.ReactNode };

/** Paper does not scroll: what a row says is on it whole. */
const ON_PAPER =
  "print:[&_td]:w-auto print:[&_td]:min-w-0 print:[&_td]:max-w-none print:[&_:is(th,td)]:px-1 print:[&_:is(th,td,td_*)]:whitespace-normal print:[&_:is(th,td,td_*)]:text-[11px]";

/**
 * A dense table, one line per row, whose head stays in sight in whatever scrolls around it. On a phone each row is a block
 * of lines, and cells with a label say it.
 */
export const DataTable = ({ children }: Props) => (
  <Table
    className={`stacked overflow-visible [&>table]:border-separate [&>table]:border-spacing-0 [&>table]:text-[13.5px] [&>table]:text-ink-1 ${ON_PAPER}`}
  >
    {children}
  </Table>
);

export const DataHead = ({ children }: Props) => (
  <TableHead className="sticky top-0 z-10 bg-card text-ink-2">
    <TableRow>{children}</TableRow>
  </TableHead>
);

/** The head of a column; `sorted` when the rows stand in its order. */
export const DataHeadCell = ({
  sorted,
  isNumber = false,
  children,
}: Props & { sorted?: "ascending" | "descending" | undefined; isNumber?: boolean }) => (
  <TableHeaderCell
    aria-sort={sorted}
    className={`border-b border-line px-3 py-1.5 text-xs font-normal text-ink-2 ${isNumber ? "text-right" : ""}`}
    scope="col"
  >
    {children}
  </TableHeaderCell>
);

export const DataBody = ({ children }: Props) => (
  <TableBody className="divide-line/60 sm:divide-y-0">{children}</TableBody>
);

/** A row; `isOpen` when it is shown beside the table. */
export const DataRow = ({ isOpen, children }: Props & { isOpen: boolean }) => (
  <TableRow
    className="group cursor-default hover:bg-ink-1/5 data-[open]:bg-accent/10 max-sm:px-4 max-sm:data-[open]:shadow-[inset_3px_0_rgb(var(--accent))]"
    data-open={isOpen ? "" : undefined}
    data-row=""
  >
    {children}
  </TableRow>
);

/** A cell; `isMain` when it says what the row is, and takes the room that others leave. */
export const DataCell = ({
  label,
  isMain = false,
  isNumber = false,
  isWide = false,
  children,
}: Props & {
  label?: string | undefined;
  isMain?: boolean | undefined;
  isNumber?: boolean | undefined;
  isWide?: boolean | undefined;
}) => (
  <TableCell
    className={`truncate px-3 py-1 leading-5 sm:first:group-data-[open]:shadow-[inset_3px_0_rgb(var(--accent))] empty:max-sm:hidden sm:border-b sm:border-line/60 max-sm:max-w-none max-sm:whitespace-normal max-sm:[overflow-wrap:anywhere] ${
      isMain ? "w-full min-w-60 max-w-0 font-semibold max-sm:order-first" : isWide ? "max-w-md" : "max-w-52"
    } ${isNumber ? "text-right tabular-nums" : ""}`}
    data-label={label}
  >
    {children}
  </TableCell>
);
