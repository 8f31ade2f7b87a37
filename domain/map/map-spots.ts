import { type Box, boxesBeside, overlap } from "./label-boxes";
import { greatestFirst, joinedSpot, type MapSpot } from "./map";
import { type MapFrame, pointIn } from "./map-frame";

/** A spot with the box of its marker. */
export type PlacedSpot = Box & { spot: MapSpot };

/** Width of a marker by its count, largest first. Units: pixels. */
const WIDTHS = [
  { from: 1000, width: 44 },
  { from: 100, width: 36 },
  { from: 10, width: 30 },
  { from: 2, width: 26 },
  { from: 0, width: 16 },
];

/** Width of the marker of a spot. Units: pixels. */
export const spotWidthOf = ({ count, isWide }: Pick<MapSpot, "count" | "isWide">): number => {
  const width = WIDTHS.find(({ from }) => count >= from)?.width ?? 0;
  return isWide ? Math.max(width, 24) : width;
};

/**
 * Merges spots until no marker overlaps another.
 * Shape: highest count first; areas are not merged with points but moved out of their way, because they mark no point;
 *        what is outside the frame by more than `margin`, a fraction of its size, is left out.
 */
export function apartSpotsOf(spots: readonly MapSpot[], frame: MapFrame, margin = 0): PlacedSpot[] {
  const isNear = ({ x, y }: Box) =>
    Math.abs(x - frame.width / 2) <= frame.width * (0.5 + margin) &&
    Math.abs(y - frame.height / 2) <= frame.height * (0.5 + margin);
  const placed = spots.map((spot) => placedSpot(spot, frame)).filter(isNear);
  const points = joined(
    placed.filter(({ spot }) => !spot.isWide),
    frame,
  );
  const areas = joined(
    placed.filter(({ spot }) => spot.isWide),
    frame,
  );
  const taken: PlacedSpot[] = [...points];
  for (const area of areas) taken.push(movedAside(area, taken));
  return taken.sort((a, b) => greatestFirst(a.spot, b.spot));
}

function placedSpot(spot: MapSpot, frame: MapFrame): PlacedSpot {
  const width = spotWidthOf(spot);
  return { spot, ...pointIn(frame, spot.latitude, spot.longitude), width, height: width };
}

/** A merged spot is larger and has moved, so it may touch others: repeats until nothing merges. */
function joined(spots: readonly PlacedSpot[], frame: MapFrame): PlacedSpot[] {
  let before = [...spots];
  for (;;) {
    const apart: PlacedSpot[] = [];
    for (const each of before.sort((a, b) => greatestFirst(a.spot, b.spot))) {
      const near = apart.findIndex((other) => overlap(other, each));
      const other = apart[near];
      if (other) apart[near] = placedSpot(joinedSpot(other.spot, each.spot), frame);
      else apart.push(each);
    }
    if (apart.length === before.length) return apart;
    before = apart;
  }
}

const ASIDE = [2, 12, 24, 40, 60, 90, 130];

function movedAside(area: PlacedSpot, taken: readonly PlacedSpot[]): PlacedSpot {
  const isFree = (box: Box) => !taken.some((other) => overlap(other, box));
  if (isFree(area)) return area;
  const free = [...boxesBeside(area, area, ASIDE)].find(isFree);
  return { ...area, ...free };
}
