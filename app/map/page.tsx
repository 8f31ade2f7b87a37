import { MapView } from "@/components/map/map-view";
import { readCategories } from "@/db/queries/definition/category";
import { readMap } from "@/db/queries/incident/map";
import { mapRatioOf } from "@/domain/map/map-frame";
import { parseWindow } from "@/domain/map/map-window";
import { chartDaysOf, USUAL_DAYS } from "@/domain/time/range";
import { AsOfPage } from "../_as-of/as-of-page";
import { asOfParams, type PageParams, titleAt } from "../_as-of/as-of-params";
import { desk } from "../desk";

type Props = { searchParams: PageParams };

export const generateMetadata = async ({ searchParams }: Props) => ({
  title: await titleAt(async () => "Map", searchParams),
});

export default async function MapPage({ searchParams }: Props) {
  const asOf = await asOfParams("/map", searchParams);
  const { days: typed, categoryId = "", window: text } = asOf.rest;
  const days = chartDaysOf(typed) ?? USUAL_DAYS;
  const window = parseWindow(text);
  const opened = await desk();
  const question = { days, categoryId, window, ratio: mapRatioOf("page") };
  const map = await readMap(opened, question, asOf.at ?? undefined);
  const categories = (await opened.store.read(readCategories)).filter((each) => !each.isRetired);
  return (
    <AsOfPage asOf={asOf} categoryId={categoryId || undefined}>
      <MapView
        asked={{ days, categoryId, window: window ?? null }}
        at={asOf.at}
        categories={categories}
        map={map}
      />
    </AsOfPage>
  );
}
