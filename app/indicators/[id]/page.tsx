import { IndicatorContent } from "@/components/indicator/indicator-content";
import { BrokenPage } from "@/components/time/broken-page";
import { NotOnBoardNotice } from "@/components/time/not-on-board-notice";
import { readIndicator } from "@/db/queries/definition/indicator";
import { HISTORY_ROWS } from "@/db/queries/definition/indicator-history";
import { readIndicatorPage } from "@/db/queries/definition/indicator-page";
import { readReportChoices } from "@/db/queries/evidence/report-choices";
import { parseSkip } from "@/domain/list/list-page";
import { AsOfPage, readAsOf } from "../../_as-of/as-of-page";
import { asOfParams, type PageParams } from "../../_as-of/as-of-params";
import { NotFoundPage } from "../../_response/not-found-page";
import { setPageStatus } from "../../_response/page-status";
import { desk } from "../../desk";
import { confirmLevel, sayOutage, setLevel } from "./actions";

const actions = { setLevel, confirmLevel, reportOutage: sayOutage };

type Props = { params: Promise<{ id: string }>; searchParams: PageParams };

export default async function IndicatorPage({ params, searchParams }: Props) {
  const { id } = await params;
  const asOf = await asOfParams(`/indicators/${encodeURIComponent(id)}`, searchParams);
  const skip = parseSkip(asOf.rest.skip);
  if (!skip.ok) setPageStatus(422);
  const opened = await desk();
  const { bar, shown } = await readAsOf(
    opened,
    asOf,
    async (view, at) => {
      const newest = await readIndicator(view, id);
      if (!newest) return undefined;
      const { categoryId } = newest;
      return {
        categoryId,
        page: await readIndicatorPage(view, opened, id, { skip: skip.ok ? skip.value : 0, at }),
        reports: at ? [] : await readReportChoices(view, opened, { categoryId }),
      };
    },
    (found) => found?.categoryId,
  );
  if (!shown) return <NotFoundPage title="Unknown indicator" />;
  const { page, reports } = shown;
  return (
    <AsOfPage asOf={asOf} bar={bar} title={page?.indicator.name ?? "Unknown indicator"}>
      <BrokenPage
        field="skip"
        first={`/indicators/${encodeURIComponent(id)}`}
        problems={skip.ok ? [] : skip.problems}
      />
      {page ? (
        <IndicatorContent
          {...{ asOf, page, reports, actions }}
          historyRows={HISTORY_ROWS}
          onWatch={opened.actor}
        />
      ) : (
        <NotOnBoardNotice noun="indicator" />
      )}
    </AsOfPage>
  );
}
