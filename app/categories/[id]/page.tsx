import type { Metadata } from "next";
import { CategoryView } from "@/components/category/category-view";
import { PastCategory } from "@/components/category/past-category";
import { RetiredNotice } from "@/components/category/retired-notice";
import { readBoard } from "@/db/queries/board/board";
import { readCategoryTrend } from "@/db/queries/board/trends";
import { readCategory } from "@/db/queries/definition/category";
import { readCategoryEvidence } from "@/db/queries/definition/category-evidence";
import { INCIDENTS_SHOWN, readIncidents } from "@/db/queries/incident/incidents";
import { chartDaysOf, USUAL_DAYS } from "@/domain/time/range";
import type { Instants } from "@/domain/time/time";
import { AsOfPage } from "../../_as-of/as-of-page";
import { asOfParams, type PageParams, titleAt } from "../../_as-of/as-of-params";
import { NotThere } from "../../_response/not-there";
import { desk } from "../../desk";

type Props = { params: Promise<{ id: string }>; searchParams: PageParams };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { id } = await params;
  const opened = await desk();
  const nameAt = (at?: Instants) => opened.store.read((view) => readCategory(view, id, at));
  return { title: await titleAt(async (at) => (await nameAt(at))?.name ?? "Unknown category", searchParams) };
}

export default async function CategoryPage({ params, searchParams }: Props) {
  const { id } = await params;
  const asOf = await asOfParams(`/categories/${encodeURIComponent(id)}`, searchParams);
  const days = chartDaysOf(asOf.rest.days) ?? USUAL_DAYS;
  const at = asOf.at ?? undefined;
  const opened = await desk();
  const newest = await opened.store.read((view) => readCategory(view, id));
  const trend = await readCategoryTrend(opened, id, days, at);
  const incidents = await readIncidents(opened, id, days, at);
  const evidence = await readCategoryEvidence(opened, id, at);
  if (!newest || !trend || !incidents || !evidence) return <NotThere />;
  const board = await readBoard(opened, at);
  const shown = { id, days, incidentLimit: INCIDENTS_SHOWN };
  const present = newest.isRetired ? (
    <RetiredNotice version={newest} />
  ) : (
    <CategoryView {...shown} first={{ board, trend, incidents, evidence }} />
  );
  return (
    <AsOfPage asOf={asOf} categoryId={id}>
      {asOf.at ? (
        <PastCategory {...shown} {...{ board, trend, evidence }} incidents={incidents.entries} />
      ) : (
        present
      )}
    </AsOfPage>
  );
}
