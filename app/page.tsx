import { cookies } from "next/headers";
import { BoardBody } from "@/components/board/board-body";
import { BoardView } from "@/components/board/board-view";
import { readBoardPage } from "@/db/queries/board/board-page";
import { readTimeBar } from "@/db/queries/log/time-bar";
import { readWatchState } from "@/db/queries/watch/watch";
import { LONG } from "@/db/sql/reading";
import { chartDaysOf, USUAL_DAYS } from "@/domain/time/range";
import { AsOfPage } from "./_as-of/as-of-page";
import { asOfParams, type PageParams } from "./_as-of/as-of-params";
import { readLastLook } from "./_as-of/last-look";
import { desk, LOOK_COOKIE } from "./desk";

type Props = { searchParams: PageParams };

export default async function BoardPage({ searchParams }: Props) {
  const asOf = await asOfParams("/", searchParams);
  const days = chartDaysOf(asOf.rest.days) ?? USUAL_DAYS;
  const opened = await desk();
  const at = asOf.at ?? undefined;
  const kept = (await cookies()).get(LOOK_COOKIE)?.value ?? "";
  const { bar, shown, watch, lastLook } = await opened.store.read(async (view) => {
    const shown = await readBoardPage(view, opened, days, at);
    return {
      shown,
      bar: await readTimeBar(view, asOf),
      watch: await readWatchState(view, shown.board),
      lastLook: await readLastLook(view, opened, kept, shown.board.knownAt),
    };
  }, at && LONG);
  return (
    <AsOfPage asOf={asOf} bar={bar} title="Board">
      {/* What is read first is painted in one piece: a part of it would only cost a slow machine another turn. */}
      <link blocking="render" href="#tiles" rel="expect" />
      {at ? (
        <BoardBody days={days} lastLook={null} now={at.effectiveAt} shown={shown} />
      ) : (
        <BoardView days={days} first={shown} lastLook={lastLook} watch={watch} />
      )}
    </AsOfPage>
  );
}
