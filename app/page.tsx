import { cookies } from "next/headers";
import { BoardBody } from "@/components/board/board-body";
import { BoardView } from "@/components/board/board-view";
import { FirstSteps } from "@/components/board/first-steps";
import { MapPanel, panelMapHref } from "@/components/board/map-panel";
import { NewestMap } from "@/components/board/newest-map";
import { ExportMenu } from "@/components/export/export-menu";
import { BoardExportWords } from "@/components/export/export-words";
import { readBoardPage } from "@/db/queries/board/board-page";
import { readWatchState } from "@/db/queries/watch/watch";
import { chosenOf, isFirstRun } from "@/domain/board/board-choice";
import { chartDaysOf, USUAL_DAYS } from "@/domain/time/range";
import { AsOfPage, readAsOf } from "./_as-of/as-of-page";
import { asOfParams, type PageParams } from "./_as-of/as-of-params";
import { boardExports, readUsualFormat } from "./_export/page-exports";
import { BOARD_COOKIE, desk } from "./desk";

type Props = { searchParams: PageParams };

export default async function BoardPage({ searchParams }: Props) {
  const asOf = await asOfParams("/", searchParams);
  const days = chartDaysOf(asOf.rest.days) ?? USUAL_DAYS;
  const opened = await desk();
  const kept = await cookies();
  const choice = chosenOf(asOf.rest, kept.get(BOARD_COOKIE)?.value ?? "");
  const { bar, shown } = await readAsOf(opened, asOf, async (view, at) => {
    const page = await readBoardPage(view, opened, days, at);
    return { page, watch: await readWatchState(view, page.board) };
  });
  const {
    page: { map, ...page },
    watch,
  } = shown;
  const drawnMap = <MapPanel at={asOf.at} map={map} />;
  const steps = !asOf.at && isFirstRun(page.board) && (
    <FirstSteps board={page.board} onWatch={opened.actor} />
  );
  const exports = (
    <ExportMenu files={boardExports(asOf.at)} usual={await readUsualFormat()}>
      <BoardExportWords at={asOf.at} />
    </ExportMenu>
  );
  const shared = { choice, days, steps };
  return (
    <AsOfPage actions={exports} asOf={asOf} bar={bar} title="Board">
      {/* What is read first is painted in one piece: a part of it would only cost a slow machine another turn. */}
      <link blocking="render" href="#tiles" rel="expect" />
      {asOf.at ? (
        <BoardBody {...shared} map={drawnMap} now={asOf.at.effectiveAt} shown={page} />
      ) : (
        <BoardView
          {...shared}
          first={page}
          map={
            <NewestMap href={panelMapHref(map)} revision={map.revision}>
              {drawnMap}
            </NewestMap>
          }
          watch={watch}
        />
      )}
    </AsOfPage>
  );
}
