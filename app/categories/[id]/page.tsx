import { CategoryView } from "@/components/category/category-view";
import { PastCategory } from "@/components/category/past-category";
import { RetiredNotice } from "@/components/category/retired-notice";
import { readCategoryPage } from "@/db/queries/board/category-page";
import { readCategory } from "@/db/queries/definition/category";
import { INCIDENTS_SHOWN } from "@/db/queries/incident/incidents";
import { readTimeBar } from "@/db/queries/log/time-bar";
import { LONG } from "@/db/sql/reading";
import { chartDaysOf, USUAL_DAYS } from "@/domain/time/range";
import { AsOfPage } from "../../_as-of/as-of-page";
import { asOfParams, type PageParams } from "../../_as-of/as-of-params";
import { NotThere } from "../../_response/not-there";
import { desk } from "../../desk";

type Props = { params: Promise<{ id: string }>; searchParams: PageParams };

export default async function CategoryPage({ params, searchParams }: Props) {
  const { id } = await params;
  const asOf = await asOfParams(`/categories/${encodeURIComponent(id)}`, searchParams);
  const days = chartDaysOf(asOf.rest.days) ?? USUAL_DAYS;
  const at = asOf.at ?? undefined;
  const opened = await desk();
  const { bar, newest, named, shown } = await opened.store.read(
    async (view) => ({
      bar: await readTimeBar(view, asOf, id),
      newest: await readCategory(view, id),
      named: await readCategory(view, id, at),
      shown: await readCategoryPage(view, opened, id, days, at),
    }),
    at && LONG,
  );
  const title = named?.name ?? "Unknown category";
  if (!newest || !shown) return <NotThere title={title} />;
  const shared = { id, days, incidentLimit: INCIDENTS_SHOWN };
  const present = newest.isRetired ? (
    <RetiredNotice version={newest} />
  ) : (
    <CategoryView {...shared} first={shown} />
  );
  return (
    <AsOfPage asOf={asOf} bar={bar} title={title}>
      {at ? <PastCategory {...shared} shown={shown} /> : present}
    </AsOfPage>
  );
}
