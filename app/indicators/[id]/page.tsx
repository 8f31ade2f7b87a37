import type { Metadata } from "next";
import { IndicatorContent } from "@/components/indicator/indicator-content";
import { BrokenPage } from "@/components/time/broken-page";
import { NotThereThen } from "@/components/time/not-there-then";
import { readIndicator } from "@/db/queries/definition/indicator";
import { HISTORY_ROWS } from "@/db/queries/definition/indicator-history";
import { readIndicatorPage } from "@/db/queries/definition/indicator-page";
import { readReportChoices } from "@/db/queries/evidence/report-choices";
import { parseSkip } from "@/domain/paged";
import type { Instants } from "@/domain/time/time";
import { AsOfPage } from "../../_as-of/as-of-page";
import { asOfParams, type PageParams, titleAt } from "../../_as-of/as-of-params";
import { NotThere } from "../../_response/not-there";
import { setPageStatus } from "../../_response/page-status";
import { desk } from "../../desk";

import { confirmLevel, sayOutage, setLevel } from "./actions";

const actions = { setLevel, confirmLevel, reportOutage: sayOutage };

type Props = { params: Promise<{ id: string }>; searchParams: PageParams };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { id } = await params;
  const opened = await desk();
  const nameAt = (at?: Instants) => opened.store.read((view) => readIndicator(view, id, at));
  return {
    title: await titleAt(async (at) => (await nameAt(at))?.name ?? "Unknown indicator", searchParams),
  };
}

export default async function IndicatorPage({ params, searchParams }: Props) {
  const { id } = await params;
  const asOf = await asOfParams(`/indicators/${encodeURIComponent(id)}`, searchParams);
  const skip = parseSkip(asOf.rest.skip);
  if (!skip.ok) setPageStatus(422);
  const opened = await desk();
  const newest = await opened.store.read((view) => readIndicator(view, id));
  if (!newest) return <NotThere />;
  const page = await readIndicatorPage(opened, id, {
    skip: skip.ok ? skip.value : 0,
    at: asOf.at ?? undefined,
  });
  const reports = asOf.at ? [] : await readReportChoices(opened, { category: newest.categoryId });
  return (
    <AsOfPage asOf={asOf} categoryId={newest.categoryId}>
      <BrokenPage
        field="skip"
        first={`/indicators/${encodeURIComponent(id)}`}
        problems={skip.ok ? [] : skip.problems}
      />
      {page ? (
        <IndicatorContent
          {...{ asOf: asOf, page, reports, actions }}
          historyRows={HISTORY_ROWS}
          onWatch={opened.actor}
        />
      ) : (
        <NotThereThen noun="indicator" />
      )}
    </AsOfPage>
  );
}
