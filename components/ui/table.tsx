import { ScrollRegion } from "./scroll-region";

type Props = { className?: string; children?: React.ReactNode };

type TableProps = {
  label: string;
  /** On a phone each row is a block of lines with labels: for rows of sentences. */
  isStacked?: boolean;
  children: React.ReactNode;
};

/** A table that scrolls sideways where it does not fit, reachable by keyboard. */
export function Table({ label, isStacked = false, children }: TableProps) {
  return (
    <ScrollRegion label={`${label}, table`}>
      <table className={`w-full text-left ${isStacked ? "stacked" : ""}`}>{children}</table>
    </ScrollRegion>
  );
}

export const HeadCell = ({ className = "", children }: Props) => (
  <th className={`py-1.5 pr-4 text-xs font-normal text-ink-2 ${className}`} scope="col">
    {children}
  </th>
);

/** The head of a table: the name of each column, with a class where it needs one. */
export const TableHead = ({
  columns,
}: {
  columns: readonly (string | readonly [name: string, className: string])[];
}) => (
  <thead>
    <tr>
      {columns.map((column) => {
        const [name, className] = typeof column === "string" ? [column] : column;
        return (
          <HeadCell className={className} key={name}>
            {name}
          </HeadCell>
        );
      })}
    </tr>
  </thead>
);

export const Cell = ({ className = "", label, children }: Props & { label?: string }) => (
  <td className={`py-2 pr-4 align-top ${className}`} data-label={label}>
    {children}
  </td>
);
