import type { Metadata } from "next";
import { CategoryView } from "@/components/category/category-view";
import { RetiredNotice } from "@/components/category/retired-notice";
import { readBoard } from "@/db/queries/board";
import { readCategory } from "@/db/queries/category";
import { INCIDENTS_SHOWN, readIncidents } from "@/db/queries/incidents";
import { readCategoryTrend } from "@/db/queries/trends";
import { chartDaysOf, USUAL_DAYS } from "@/domain/range";
import { desk } from "../../desk";
import { NotThere } from "../../not-there";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ days?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const opened = await desk();
  return { title: (await opened.store.read((view) => readCategory(view, id)))?.name ?? "Unknown category" };
}

export default async function CategoryPage({ params, searchParams }: Props) {
  const { id } = await params;
  const days = chartDaysOf((await searchParams).days) ?? USUAL_DAYS;
  const opened = await desk();
  const category = await opened.store.read((view) => readCategory(view, id));
  const trend = await readCategoryTrend(opened, id, days);
  const incidents = await readIncidents(opened, id, days);
  if (!category || !trend || !incidents) return <NotThere />;
  if (category.isRetired) return <RetiredNotice version={category} />;
  return (
    <CategoryView
      days={days}
      first={{ board: await readBoard(opened), trend, incidents }}
      id={id}
      incidentLimit={INCIDENTS_SHOWN}
    />
  );
}
