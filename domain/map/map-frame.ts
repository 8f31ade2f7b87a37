/**
 * How degrees become pixels of a drawing, by Mercator's projection: where the equator meets Greenwich, and the pixels of
 * a radian there.
 */
export type MapFrame = { width: number; height: number; scale: number; left: number; top: number };

/** What a map shows beneath what happened: lines of SVG in the pixels of the frame. */
export type MapDrawing = { frame: MapFrame; land: string; borders: string; disputed: string };

const radiansOf = (degrees: number) => (degrees * Math.PI) / 180;

/**
 * Where a place lies on a drawing, from its left and top edges.
 * Units: parts of its width and height, 0 to 1 inside.
 */
export const placedIn = (
  { width, height, scale, left, top }: MapFrame,
  latitude: number,
  longitude: number,
) => ({
  x: (left + scale * radiansOf(longitude)) / width,
  y: (top - scale * Math.log(Math.tan(Math.PI / 4 + radiansOf(latitude) / 2))) / height,
});

const EARTH_RADIUS_KM = 6371;

/** Pixels of a kilometre at a latitude. */
export const pixelsPerKm = ({ scale }: MapFrame, latitude: number): number =>
  scale / EARTH_RADIUS_KM / Math.cos(radiansOf(latitude));
