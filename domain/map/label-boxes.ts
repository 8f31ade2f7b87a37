/** A rectangle on a map, by its middle. Units: pixels. */
export type Box = { x: number; y: number; width: number; height: number };

/** Whether two rectangles have a point in common; their edges may touch. */
export const overlap = (a: Box, b: Box): boolean =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;

/** Whether a rectangle lies within the edges of a drawing. */
export const isWithin = (box: Box, { width, height }: { width: number; height: number }): boolean =>
  box.x >= box.width / 2 &&
  box.x <= width - box.width / 2 &&
  box.y >= box.height / 2 &&
  box.y <= height - box.height / 2;

/** The ways from a point to its label, in the order in which they are tried. */
const WAYS = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
] as const;

/** Rectangles of a size beside a point, the nearest first: `gaps` are the distances from the point to their edges. */
export function* boxesBeside(
  { x, y }: { x: number; y: number },
  { width, height }: { width: number; height: number },
  gaps: readonly number[],
): Generator<Box> {
  for (const gap of gaps)
    for (const [across, down] of WAYS)
      yield { x: x + across * (gap + width / 2), y: y + down * (gap + height / 2), width, height };
}
