import type { Metadata } from "next";
import { IndicatorContent } from "@/components/indicator/indicator-content";
import { BrokenPage } from "@/components/time/broken-page";
import { NotThereThen } from "@/components/time/not-there-then";
import { HISTORY_ROWS } from "@/db/queries/history";
import { readIndicator } from "@/db/queries/indicator";
import { readIndicatorPage } from "@/db/queries/indicator-page";
import { readReportChoices } from "@/db/queries/report-choices";
import type { Instants } from "@/domain/assessment/assessment";
import { parseSkip } from "@/domain/paged";
import { askedTimes, type PageParams, titleAt } from "../../asked-times";
import { AtTime } from "../../at-time";
import { desk } from "../../desk";
import { NotThere } from "../../not-there";
import { answerPageWith } from "../../page-status";
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
  const asked = await askedTimes(`/indicators/${encodeURIComponent(id)}`, searchParams);
  const skip = parseSkip(asked.rest.skip);
  if (!skip.ok) answerPageWith(422);
  const opened = await desk();
  const newest = await opened.store.read((view) => readIndicator(view, id));
  if (!newest) return <NotThere />;
  const page = await readIndicatorPage(opened, id, {
    skip: skip.ok ? skip.value : 0,
    at: asked.at ?? undefined,
  });
  const reports = asked.at ? [] : await readReportChoices(opened, { category: newest.categoryId });
  return (
    <AtTime asked={asked} categoryId={newest.categoryId}>
      <BrokenPage
        field="skip"
        first={`/indicators/${encodeURIComponent(id)}`}
        problems={skip.ok ? [] : skip.problems}
      />
      {page ? (
        <IndicatorContent
          {...{ asked, page, reports, actions }}
          historyRows={HISTORY_ROWS}
          onWatch={opened.actor}
        />
      ) : (
        <NotThereThen noun="indicator" />
      )}
    </AtTime>
  );
}
