import { ScrollRegion } from "./scroll-region";

type Props = { className?: string; children?: React.ReactNode };

/** A table that scrolls sideways by itself where it does not fit, reachable by keyboard. */
export function Table({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <ScrollRegion label={`${label}, table`}>
      <table className="w-full text-left">{children}</table>
    </ScrollRegion>
  );
}

export const HeadCell = ({ className = "", children }: Props) => (
  <th className={`py-1.5 pr-4 text-xs font-normal text-ink-2 ${className}`} scope="col">
    {children}
  </th>
);

export const Cell = ({ className = "", children }: Props) => (
  <td className={`py-2 pr-4 align-top ${className}`}>{children}</td>
);
