import { outlineOf, type ReportArea } from "@/domain/evidence/report-area";
import { type MapFrame, pointIn } from "@/domain/map/map-frame";

/** The areas that reports name, to be drawn in a picture of the frame. */
export const ReportAreas = ({ areas, frame }: { areas: readonly ReportArea[]; frame: MapFrame }) => (
  <path
    className="fill-accent/10 stroke-accent"
    d={areas.map((area) => pathOf(area, frame)).join("")}
    data-areas={areas.length}
    strokeDasharray="6 3"
    strokeWidth={1.5}
    vectorEffect="non-scaling-stroke"
  />
);

function pathOf(area: ReportArea, frame: MapFrame): string {
  const corners = outlineOf(area).map(([latitude, longitude]) => {
    const { x, y } = pointIn(frame, Math.max(-84, Math.min(84, latitude)), longitude);
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  return `M${corners.join("L")}Z`;
}
