import type { Desk } from "@/db/desk";
import { readBoard } from "@/db/queries/board/board";
import { readBoardPage } from "@/db/queries/board/board-page";
import type { View } from "@/db/store";
import type { BoardPage } from "@/domain/board/board-page";
import { comparedPlaceOf, type Replay } from "@/domain/replay/replay";
import { type ReplayNews, replayNewsOf } from "@/domain/replay/replay-news";
import { momentOf } from "@/domain/time/as-of";

/** Days of the lanes below a replayed board. */
export const REPLAY_DAYS = 90;

const instantsAt = ({ frames, fromAt }: Replay, place: number) => momentOf(frames[place]?.at ?? fromAt);

/**
 * The board at one frame of a replay, with its lanes, the changes up to then, and what changed since the previous
 * frame.
 */
export async function readPicture(
  view: View,
  desk: Desk,
  replay: Replay,
  place: number,
): Promise<{ picture: BoardPage; news: ReplayNews[] }> {
  const picture = await readBoardPage(view, desk, REPLAY_DAYS, instantsAt(replay, place));
  const compared = instantsAt(replay, comparedPlaceOf(replay.frames, place));
  const before = await readBoard(view, desk, compared);
  return { picture, news: replayNewsOf(before, picture.board, picture.changes) };
}
