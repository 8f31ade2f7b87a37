import type { Lane, Lanes } from "@/domain/board/board-page";
import { lanesOf } from "@/domain/board/compared";
import type { ChartDays } from "@/domain/time/range";
import { useAnswer } from "../live/use-answer";
import { useAsOf } from "../time/as-of-context";

type Props = {
  days: ChartDays;
  ids: readonly string[];
  /** The lanes of every category; null while none is compared. */
  first: Lanes | null;
  children: (compared: Lane[]) => React.ReactNode;
};

/** The lanes of the categories that are compared, at the present kept fresh. */
export function ComparedLanes({ first, ids, children, ...rest }: Props) {
  const at = useAsOf();
  if (first && !at)
    return (
      <LiveLanes first={first} {...rest}>
        {(lanes) => children(lanesOf(lanes, ids))}
      </LiveLanes>
    );
  return children(lanesOf(first?.lanes ?? [], ids));
}

type LiveProps = { days: ChartDays; first: Lanes; children: (lanes: Lane[]) => React.ReactNode };

const LiveLanes = ({ days, first, children }: LiveProps) =>
  children(useAnswer(`/api/trends?days=${days}`, first).lanes);
