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

export const Cell = ({ className = "", label, children }: Props & { label?: string }) => (
  <td className={`py-2 pr-4 align-top ${className}`} data-label={label}>
    {children}
  </td>
);
