import type { BoardPageData } from "@/components/board/board-body";
import type { Desk } from "@/db/desk";
import { readBoard } from "@/db/queries/board/board";
import { readLanes } from "@/db/queries/board/trends";
import { readChanges } from "@/db/queries/log/changes";
import { comparedPlaceOf, type Replay } from "@/domain/replay/replay";
import { type ReplayNews, replayNewsOf } from "@/domain/replay/replay-news";
import { momentOf } from "@/domain/time/as-of";
import { readPanelMap } from "./panel-map";

/** Days of the lanes below a replayed board. */
export const REPLAY_DAYS = 90;

const instantsAt = ({ frames, fromAt }: Replay, place: number) => momentOf(frames[place]?.at ?? fromAt);

/** The board of one place of a replay, with its lanes and what changed up to then. */
export async function readPicture(desk: Desk, replay: Replay, place: number): Promise<BoardPageData> {
  const at = instantsAt(replay, place);
  return {
    board: await readBoard(desk, at),
    lanes: await readLanes(desk, REPLAY_DAYS, at),
    changes: await readChanges(desk, at),
    map: await readPanelMap(desk, at),
  };
}

/** What changed to come to that place. */
export async function readStepNews(
  desk: Desk,
  replay: Replay,
  place: number,
  { board, changes }: BoardPageData,
): Promise<ReplayNews[]> {
  const before = await readBoard(desk, instantsAt(replay, comparedPlaceOf(replay.frames, place)));
  return replayNewsOf(before, board, changes);
}
