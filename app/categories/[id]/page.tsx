import { CategoryView } from "@/components/category/category-view";
import { PastCategory } from "@/components/category/past-category";
import { RetiredNotice } from "@/components/category/retired-notice";
import { ExportMenu } from "@/components/export/export-menu";
import { BoardExportWords } from "@/components/export/export-words";
import { readCategoryPage } from "@/db/queries/board/category-page";
import { readCategory } from "@/db/queries/definition/category";
import { INCIDENTS_SHOWN } from "@/db/queries/incident/incidents";
import { comparedIdsOf } from "@/domain/board/compared";
import { chartDaysOf, USUAL_DAYS } from "@/domain/time/range";
import { AsOfPage, readAsOf } from "../../_as-of/as-of-page";
import { asOfParams, type PageParams } from "../../_as-of/as-of-params";
import { boardExports, readUsualFormat } from "../../_export/page-exports";
import { NotFoundPage } from "../../_response/not-found-page";
import { desk } from "../../desk";

type Props = { params: Promise<{ id: string }>; searchParams: PageParams };

export default async function CategoryPage({ params, searchParams }: Props) {
  const { id } = await params;
  const asOf = await asOfParams(`/categories/${encodeURIComponent(id)}`, searchParams);
  const days = chartDaysOf(asOf.rest.days) ?? USUAL_DAYS;
  const compared = comparedIdsOf(asOf.rest.with, id);
  const opened = await desk();
  const { bar, shown } = await readAsOf(
    opened,
    asOf,
    async (view, at) => ({
      newest: await readCategory(view, id),
      named: await readCategory(view, id, at),
      page: await readCategoryPage(view, opened, id, days, at, compared.length > 0),
    }),
    () => id,
  );
  const { newest, named, page } = shown;
  const title = named?.name ?? "Unknown category";
  if (!newest || !page) return <NotFoundPage title={title} />;
  const exports = (
    <ExportMenu files={boardExports(asOf.at, id)} usual={await readUsualFormat()}>
      <BoardExportWords at={asOf.at} category={title} />
    </ExportMenu>
  );
  const shared = { id, days, compared, incidentLimit: INCIDENTS_SHOWN };
  const present = newest.isRetired ? (
    <RetiredNotice version={newest} />
  ) : (
    <CategoryView {...shared} first={page} />
  );
  return (
    <AsOfPage actions={exports} asOf={asOf} bar={bar} title={title}>
      {asOf.at ? <PastCategory {...shared} shown={page} /> : present}
    </AsOfPage>
  );
}
