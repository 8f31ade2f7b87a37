import { type MapFrame, pointIn } from "@/domain/map/map-frame";
import { MARK } from "./map-marks";

/** A ring around a place that is pointed at in the list. */
export function PointedPlace({
  frame,
  place: { latitude, longitude },
}: {
  frame: MapFrame;
  place: { latitude: number; longitude: number };
}) {
  const { x, y } = pointIn(frame, latitude, longitude);
  return (
    <span
      className={`${MARK} pointer-events-none z-30 h-9 w-9 rounded-full border-[3px] border-accent`}
      style={{ left: x, top: y }}
    />
  );
}
