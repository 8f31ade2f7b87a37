import { type Box, boxesBeside, isWithin, overlap } from "./label-boxes";
import { type MapFrame, pixelsPerDegree, pointIn } from "./map-frame";

export const NAME_KINDS = ["country", "sea", "capital", "town"] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** A name that a map may show. `size` is the radius of a country or sea in degrees, the people of a town. */
export type MapName = { kind: NameKind; name: string; latitude: number; longitude: number; size: number };

/** A name with the room it takes, and for a town the point that is the town. */
export type PlacedName = Box & Pick<MapName, "kind" | "name"> & { at: { x: number; y: number } };

/** How names are written: the height of their room, the size of their letters with their weight, and the space between. */
const NAME_LOOK: Readonly<Record<NameKind, { height: number; em: number; spacing: number }>> = {
  country: { height: 16, em: 11.4, spacing: 0.9 },
  sea: { height: 16, em: 11.6, spacing: 0 },
  capital: { height: 15, em: 11.9, spacing: 0 },
  town: { height: 14, em: 11, spacing: 0 },
};

/** Widths of letters as parts of an em, the first that fits. Source: the font Inter, rounded up. */
const LETTERS: readonly (readonly [RegExp, number])[] = [
  [/[ijlI'.,| ]/, 0.28],
  [/[frt()-]/, 0.42],
  [/[mwMW]/, 0.94],
  [/[A-Z\u00c0-\u00de]/, 0.71],
  [/./, 0.61],
];

/** How wide a name is at most. Units: pixels. */
function nameWidthOf(kind: NameKind, name: string): number {
  const { em, spacing } = NAME_LOOK[kind];
  const written = kind === "country" ? name.toUpperCase() : name;
  const letterOf = (letter: string) => LETTERS.find(([fits]) => fits.test(letter))?.[1] ?? 1;
  return [...written].reduce((width, letter) => width + letterOf(letter) * em + spacing, 0);
}

/** Room around a name. Units: pixels. */
const APART = 4;

/** Width of the dot of a town. Units: pixels. */
const DOT = 6;

/** How far a name stands off the point of its town: beside the dot, or beside what covers the dot. */
const GAPS = [3, 11, 18];

/** People from which a town is named where a degree takes a pixel; the nearer the map, the fewer. */
const PEOPLE = { town: 42_000_000, capital: 6_000_000 };

/** Whether a name is worth its room: of a town by its people, of the others by their own room. */
function isWorthIt({ kind, size }: MapName, width: number, frame: MapFrame): boolean {
  const degree = pixelsPerDegree(frame);
  return kind === "town" || kind === "capital"
    ? size * degree ** 1.25 >= PEOPLE[kind]
    : width <= size * 2 * degree * MOST_WIDE;
}

/** A country or sea is named where its name is at most so many times as wide as itself. */
const MOST_WIDE = 1.7;

const isTown = (kind: NameKind) => kind === "capital" || kind === "town";

/**
 * Names that cover nothing: neither each other nor what is `taken`. Those for which there is no room are left out.
 * Shape: in the order given, which is their order of importance.
 */
export function placedNamesOf(
  names: readonly MapName[],
  frame: MapFrame,
  taken: readonly Box[],
): PlacedName[] {
  const placed: PlacedName[] = [];
  const dots: Box[] = [];
  const isFree = (box: Box, others: readonly Box[]) => !others.some((other) => overlap(other, box));
  for (const each of names) {
    const { kind, name, latitude, longitude } = each;
    const at = pointIn(frame, latitude, longitude);
    const room = { width: nameWidthOf(kind, name) + APART, height: NAME_LOOK[kind].height };
    const dot = { ...at, width: DOT, height: DOT };
    if (!isWithin(dot, frame) || !isWorthIt(each, room.width, frame)) continue;
    if (isTown(kind) && !isFree(dot, [...placed, ...dots])) continue;
    const box = candidatesOf(each, at, room, frame).find(
      (one) => isWithin(one, frame) && isFree(one, [...taken, ...placed, ...dots]),
    );
    if (!box) continue;
    placed.push({ ...box, kind, name, at });
    if (isTown(kind)) dots.push(dot);
  }
  return placed;
}

/** Beside the dot of a town; in the middle of a country or sea, or a little above or below it. */
function candidatesOf(
  { kind, size }: MapName,
  at: { x: number; y: number },
  room: Pick<Box, "width" | "height">,
  frame: MapFrame,
): Box[] {
  if (isTown(kind)) return [...boxesBeside(at, room, GAPS)];
  const radius = Math.min(size * pixelsPerDegree(frame), 60);
  return [0, -0.3, 0.3, -0.6, 0.6].map((part) => ({ x: at.x, y: at.y + part * radius, ...room }));
}
