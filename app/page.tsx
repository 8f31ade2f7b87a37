import type { Metadata } from "next";
import { cookies } from "next/headers";
import { BoardBody } from "@/components/board/board-body";
import { BoardView } from "@/components/board/board-view";
import { readBoard } from "@/db/queries/board/board";
import { readLanes } from "@/db/queries/board/trends";
import { readChanges } from "@/db/queries/log/changes";
import { readWatchState } from "@/db/queries/watch/watch";
import { chartDaysOf, USUAL_DAYS } from "@/domain/time/range";
import { AsOfPage } from "./_as-of/as-of-page";
import { asOfParams, type PageParams, titleAt } from "./_as-of/as-of-params";
import { readLastLook } from "./_as-of/last-look";
import { desk, LOOK_COOKIE } from "./desk";
import { readPanelMap } from "./replay/panel-map";

type Props = { searchParams: PageParams };

export const generateMetadata = async ({ searchParams }: Props): Promise<Metadata> => ({
  title: { absolute: `${await titleAt(async () => "Board", searchParams)} · Watchfloor` },
});

export default async function BoardPage({ searchParams }: Props) {
  const asOf = await asOfParams("/", searchParams);
  const days = chartDaysOf(asOf.rest.days) ?? USUAL_DAYS;
  const opened = await desk();
  const at = asOf.at ?? undefined;
  const shown = {
    board: await readBoard(opened, at),
    lanes: await readLanes(opened, days, at),
    changes: await readChanges(opened, at),
    map: await readPanelMap(opened, at),
  };
  const kept = (await cookies()).get(LOOK_COOKIE)?.value ?? "";
  const lastLook = at ? null : await readLastLook(opened, kept, shown.board.knownAt);
  return (
    <AsOfPage asOf={asOf}>
      {/* What is read first is painted in one piece: a part of it would only cost a slow machine another turn. */}
      <link blocking="render" href="#tiles" rel="expect" />
      {at ? (
        <BoardBody days={days} lastLook={null} now={at.effectiveAt} shown={shown} />
      ) : (
        <BoardView days={days} first={shown} lastLook={lastLook} watch={await readWatchState(opened)} />
      )}
    </AsOfPage>
  );
}
