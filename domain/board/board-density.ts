/**
 * How much room a tile takes: `full` shows everything, `compact` leaves out what is quiet, `dense` shows what the table
 * does.
 */
export type Density = "full" | "compact" | "dense";

/** Screens from the narrowest, with the breakpoints of `components/board/category-tiles.tsx`. */
const SCREENS = ["phone", "tablet", "desk", "wide", "wall"] as const;
type Screen = (typeof SCREENS)[number];

/** Up to how many tiles each density applies, and the most columns on each screen. */
const DENSITIES = [
  { density: "full", upTo: 6, most: { phone: 1, tablet: 2, desk: 3, wide: 6, wall: 6 } },
  { density: "compact", upTo: 12, most: { phone: 2, tablet: 3, desk: 4, wide: 6, wall: 6 } },
  {
    density: "dense",
    upTo: Number.POSITIVE_INFINITY,
    most: { phone: 2, tablet: 4, desk: 5, wide: 6, wall: 8 },
  },
] as const satisfies { density: Density; upTo: number; most: Record<Screen, number> }[];

/**
 * The layout of so many tiles.
 * Shape: columns by screen, chosen so that rows are about equally long.
 */
export function tileLayoutOf(count: number): { density: Density; columns: [Screen, number][] } {
  const { density, most } = DENSITIES.find(({ upTo }) => count <= upTo) ?? DENSITIES[2];
  const tiles = Math.max(1, count);
  const columnsOn = (screen: Screen) => Math.ceil(tiles / Math.ceil(tiles / most[screen]));
  return { density, columns: SCREENS.map((screen) => [screen, columnsOn(screen)]) };
}
