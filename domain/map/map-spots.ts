import { joinedSpot, type MapSpot } from "./map";
import { type MapFrame, placedIn } from "./map-frame";

/**
 * Merges spots whose markers would touch; the largest absorbs those around it.
 * Shape: in the order given; areas are not merged with points; what is outside the frame is left out.
 * Units: `gap` is the width of a marker as a fraction of the drawing's width.
 */
export function apartSpotsOf(
  spots: readonly MapSpot[],
  frame: MapFrame,
  gap: number,
): { x: number; y: number; spot: MapSpot }[] {
  const tall = (gap * frame.width) / frame.height;
  const apart: { x: number; y: number; spot: MapSpot }[] = [];
  for (const spot of spots) {
    const { x, y } = placedIn(frame, spot.latitude, spot.longitude);
    if (x <= 0 || x >= 1 || y <= 0 || y >= 1) continue;
    const near = apart.find(
      (each) => each.spot.isWide === spot.isWide && Math.abs(each.x - x) < gap && Math.abs(each.y - y) < tall,
    );
    if (near) near.spot = joinedSpot(near.spot, spot);
    else apart.push({ x, y, spot });
  }
  return apart;
}
