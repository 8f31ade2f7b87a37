import { IndicatorList } from "@/components/indicator/indicator-list";
import { readCategories } from "@/db/queries/definition/category";
import { readIndicatorList } from "@/db/queries/definition/indicator-list";
import { parseIndicatorFilter } from "@/domain/board/indicator-list";
import { AsOfPage, readAsOf } from "../_as-of/as-of-page";
import { asOfParams, type PageParams } from "../_as-of/as-of-params";
import { setPageStatus } from "../_response/page-status";
import { desk } from "../desk";

type Props = { searchParams: PageParams };

export default async function IndicatorsPage({ searchParams }: Props) {
  const asOf = await asOfParams("/indicators", searchParams);
  const opened = await desk();
  const filter = parseIndicatorFilter(asOf.rest);
  if (!filter.ok) setPageStatus(422);
  const { bar, shown } = await readAsOf(opened, asOf, async (view, at) => ({
    list: filter.ok ? await readIndicatorList(view, opened, filter.value, at) : null,
    categories: await readCategories(view),
  }));
  return (
    <AsOfPage asOf={asOf} bar={bar} title="Indicators">
      <IndicatorList
        {...shown}
        isPast={asOf.at !== null}
        now={shown.list?.effectiveAt ?? asOf.now}
        problems={filter.ok ? [] : filter.problems}
        typed={asOf.rest}
      />
    </AsOfPage>
  );
}
