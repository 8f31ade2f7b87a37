import { outlineOf, type ReportArea } from "@/domain/evidence/report-area";
import { frameOf, landHrefOf, MAP_SIZES, mapRatioOf, pointIn } from "@/domain/map/map-frame";
import { windowOf } from "@/domain/map/map-window";
import { Card } from "../ui/card";
import { LandLayer } from "./land-layer";
import { ReportAreas } from "./report-areas";

type Props = {
  areas: readonly ReportArea[];
  /** Where it happened, as far as that is known. */
  place?: { latitude: number | null; longitude: number | null };
};

/** The areas that reports name, on a map of their own, with their names. */
export function AreaMap({ areas, place }: Props) {
  if (areas.length === 0) return null;
  const point =
    place?.latitude == null || place.longitude == null
      ? undefined
      : { latitude: place.latitude, longitude: place.longitude };
  const corners = areas.flatMap((area) =>
    outlineOf(area).map(([latitude, longitude]) => ({ latitude, longitude })),
  );
  const window = windowOf([...corners, ...(point ? [point] : [])], mapRatioOf("panel"));
  const { width, height } = MAP_SIZES.panel;
  const frame = frameOf(window, "panel");
  const at = point && pointIn(frame, point.latitude, point.longitude);
  const names = [...new Set(areas.map(({ name }) => name).filter(Boolean))];
  return (
    <Card aria-labelledby="areas">
      <h2 className="text-[15px] font-semibold" id="areas">
        Areas
      </h2>
      <div
        className="relative mt-2 w-full overflow-hidden rounded-md border border-line bg-notice"
        style={{ aspectRatio: `${width} / ${height}` }}
      >
        <LandLayer
          className="absolute inset-0 h-full w-full"
          height={height}
          land={landHrefOf(window, "panel")}
          width={width}
        />
        <svg aria-hidden="true" className="absolute inset-0 h-full w-full" viewBox={`0 0 ${width} ${height}`}>
          <ReportAreas areas={areas} frame={frame} />
          {at && <circle className="fill-ink-1 stroke-card" cx={at.x} cy={at.y} r="6" strokeWidth={2} />}
        </svg>
      </div>
      {names.length > 0 && <p className="mt-2 break-words text-[13.5px] text-ink-2">{names.join(" · ")}</p>}
    </Card>
  );
}
