import { cookies } from "next/headers";
import { BoardView } from "@/components/board/board-view";
import { readBoard } from "@/db/queries/board";
import { readChanges } from "@/db/queries/changes";
import { readLanes } from "@/db/queries/trends";
import { chartDaysOf, USUAL_DAYS } from "@/domain/range";
import { desk, LOOK_COOKIE } from "./desk";
import { readLastLook } from "./last-look";

export default async function BoardPage({ searchParams }: { searchParams: Promise<{ days?: string }> }) {
  const days = chartDaysOf((await searchParams).days) ?? USUAL_DAYS;
  const opened = await desk();
  const kept = (await cookies()).get(LOOK_COOKIE)?.value ?? "";
  const first = {
    board: await readBoard(opened),
    lanes: await readLanes(opened, days),
    changes: await readChanges(opened),
  };
  const lastLook = await readLastLook(opened, kept, first.board.knownAt);
  return <BoardView days={days} first={first} lastLook={lastLook} />;
}
