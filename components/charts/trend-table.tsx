import type { Lane } from "@/domain/board/board-page";
import { TableSwitch } from "../ui/table-switch";
import { TrendFigures } from "./trend-figures";

type Props = { trends: Lane[]; plain?: React.ReactNode; label?: string };

/** The figures of charts on one time axis as a table, behind a switch. */
export const TrendTable = ({ trends, plain, label }: Props) => (
  <TableSwitch plain={plain} table={() => <TrendFigures label={label} trends={trends} />} />
);
