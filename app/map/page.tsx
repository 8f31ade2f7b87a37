import { ExportMenu } from "@/components/export/export-menu";
import { MapView } from "@/components/map/map-view";
import { Link } from "@/components/ui/link";
import { readOpenCategories } from "@/db/queries/definition/category";
import { readMap } from "@/db/queries/incident/map";
import { mapRatioOf } from "@/domain/map/map-frame";
import { parseWindow } from "@/domain/map/map-window";
import { withInstants } from "@/domain/time/as-of";
import { chartDaysOf, USUAL_DAYS } from "@/domain/time/range";
import { AsOfPage, readAsOf } from "../_as-of/as-of-page";
import { asOfParams, type PageParams } from "../_as-of/as-of-params";
import { mapExports, readUsualFormat } from "../_export/page-exports";
import { setPageStatus } from "../_response/page-status";
import { desk } from "../desk";
import { namesIn } from "./_land/names";

type Props = { searchParams: PageParams };

export default async function MapPage({ searchParams }: Props) {
  const asOf = await asOfParams("/map", searchParams);
  const { days: typed, categoryId = "", window: text } = asOf.rest;
  const days = chartDaysOf(typed) ?? USUAL_DAYS;
  const parsed = parseWindow(text);
  const window = parsed.ok ? parsed.value : undefined;
  if (!parsed.ok) setPageStatus(422);
  const opened = await desk();
  const question = { days, categoryId, window, ratio: mapRatioOf("page"), isListed: true };
  const { bar, shown } = await readAsOf(
    opened,
    asOf,
    async (view, at) => ({
      map: await readMap(view, opened, question, at),
      categories: await readOpenCategories(view),
    }),
    () => categoryId || undefined,
  );
  const view = { days, categoryId, window: window ?? null };
  const names = await namesIn(shown.map.window);
  return (
    <AsOfPage
      actions={
        <ExportMenu files={mapExports(view, asOf.at)} follows="window" usual={await readUsualFormat()}>
          The map as it is shown, with the latest 1,000 incidents in view, the indicators and their levels.
          Every field of all incidents is in the export of the{" "}
          <Link className="link" href={withInstants("/incidents", asOf.at)}>
            incident log
          </Link>
          . The desk keeps no copy.
        </ExportMenu>
      }
      asOf={asOf}
      bar={bar}
      title="Map"
    >
      {!parsed.ok && (
        <p className="px-4 pt-2 font-semibold sm:px-6" role="alert">
          “{text}” is not an area of the map: {parsed.problems[0]?.message}.
        </p>
      )}
      <MapView {...shown} query={view} at={asOf.at} key={JSON.stringify([view, asOf.at])} names={names} />
    </AsOfPage>
  );
}
