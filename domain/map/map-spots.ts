import { joinedSpot, type MapSpot } from "./map";
import { type MapFrame, placedIn } from "./map-frame";

/**
 * Spots whose markers would touch each other as one; the greatest takes in those around it.
 * Shape: in the order given; an area stays apart from the points in it; what lies outside the frame is left out.
 * Units: `gap` is the width of a marker as a part of the width of the drawing.
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
