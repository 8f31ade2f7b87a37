import type { Lane } from "@/domain/board/board-page";
import { TableSwitch } from "../ui/table-switch";
import { TrendFigures } from "./trend-figures";

/** The figures of charts on one time axis as a table, behind a switch. */
export const TrendTable = ({ trends, plain }: { trends: Lane[]; plain?: React.ReactNode }) => (
  <TableSwitch plain={plain} table={() => <TrendFigures trends={trends} />} />
);
