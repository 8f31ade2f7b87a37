import { TableSwitch } from "../ui/table-switch";
import { type Named, TrendFigures } from "./trend-figures";

/** The figures of charts on one time axis as a table, behind a switch. */
export const TrendTable = ({ trends, plain }: { trends: Named[]; plain?: React.ReactNode }) => (
  <TableSwitch plain={plain} table={() => <TrendFigures trends={trends} />} />
);
