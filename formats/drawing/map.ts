import { worstFreshnessOf } from "@/domain/assessment/freshness";
import { withinKmOf } from "@/domain/incident/precision";
import type { ColourName } from "@/domain/look/colours";
import { categoryLookOf } from "@/domain/look/marks";
import { LAND_PARTS, type LandLines, type LandPart } from "@/domain/map/land";
import { type MapFrame, pixelsPerKm } from "@/domain/map/map-frame";
import { isUnsure, type MapLabel } from "@/domain/map/map-labels";
import type { MapLayout } from "@/domain/map/map-layout";
import type { PlacedName } from "@/domain/map/map-names";
import type { PlacedSpot } from "@/domain/map/map-spots";
import { boxPath, type Canvas, discPath, numberIn, type Paint } from "./canvas";
import { colour, drawFreshness, drawLevel, drawPlaceMark, levelColour } from "./marks";
import { drawText, textWidth } from "./text";

/**
 * A map to draw: what stands on it in a frame, and the earth beneath it.
 * Units: `land` is of a drawing that is `landTimes` as large; `areas` is a path of the frame. `categories` are in board
 *        order, by which they have their marks.
 */
export type MapPicture = {
  frame: MapFrame;
  layout: MapLayout;
  land: LandLines;
  landTimes: number;
  areas: string;
  categories: readonly { id: string; name: string }[];
};

const LAND: Record<
  LandPart,
  { fill?: ColourName; stroke: ColourName; width: number; dash?: number[]; opacity?: number }
> = {
  seas: { fill: "accent", stroke: "ink-2", width: 1, dash: [4, 4], opacity: 0.25 },
  land: { fill: "card", stroke: "ink-3", width: 0.8 },
  countries: { fill: "ink-1", stroke: "ink-2", width: 1, dash: [4, 4], opacity: 0.1 },
  borders: { stroke: "ink-3", width: 0.6, opacity: 0.5 },
  disputed: { stroke: "ink-3", width: 0.6, dash: [2, 3], opacity: 0.6 },
};

/** A map in a box as wide as given. Shape: gives its height. */
export function drawMap(canvas: Canvas, picture: MapPicture, x: number, y: number, width: number): number {
  const { frame, layout, land, landTimes, areas } = picture;
  const scale = width / frame.width;
  const box = boxPath(0, 0, frame.width, frame.height);
  canvas.within(x, y, scale, () => {
    canvas.clipped(frame, () => {
      canvas.path(box, { fill: colour("notice") });
      canvas.within(0, 0, landTimes, () => {
        for (const part of LAND_PARTS) {
          const { fill, stroke, width: line, dash, opacity } = LAND[part];
          if (land[part] === "") continue;
          canvas.path(land[part], {
            ...(fill && { fill: colour(fill) }),
            ...(dash && { dash: dash.map((length) => length / landTimes) }),
            ...(opacity !== undefined && { opacity }),
            stroke: colour(stroke),
            width: line / landTimes,
          });
        }
      });
      if (areas) {
        canvas.path(areas, { fill: colour("accent"), opacity: 0.1 });
        canvas.path(areas, { stroke: colour("accent"), width: 1.2, dash: [6, 3] });
      }
      for (const spot of layout.spots) drawReach(canvas, spot, frame);
      for (const label of layout.labels) drawLeader(canvas, label);
      for (const name of layout.names) drawName(canvas, name);
      for (const spot of layout.spots) drawSpot(canvas, spot, picture);
      for (const label of layout.labels) drawLabel(canvas, label);
    });
    canvas.path(box, { stroke: colour("line"), width: 1 });
  });
  return frame.height * scale;
}

/** Within how far a single incident happened. */
function drawReach(canvas: Canvas, { spot, x, y, width }: PlacedSpot, frame: MapFrame): void {
  const km = spot.count === 1 ? withinKmOf(spot.positionPrecision) : null;
  const radius = (km ?? 0) * pixelsPerKm(frame, spot.latitude);
  if (radius < width / 2) return;
  canvas.path(discPath(x, y, radius), { fill: colour("ink-1"), opacity: 0.06 });
  canvas.path(discPath(x, y, radius), { stroke: colour("ink-2"), width: 0.6, dash: [3, 3] });
}

function drawLeader(canvas: Canvas, { at, x, y, width, height }: MapLabel): void {
  const near = (from: number, middle: number, size: number) =>
    numberIn(Math.max(middle - size / 2, Math.min(from, middle + size / 2)));
  canvas.path(`M${numberIn(at.x)} ${numberIn(at.y)}L${near(at.x, x, width)} ${near(at.y, y, height)}`, {
    stroke: colour("ink-2"),
    width: 0.8,
  });
  canvas.path(discPath(at.x, at.y, 1.5), { fill: colour("ink-2") });
}

const NAMES: Record<
  PlacedName["kind"],
  { size: number; ink: ColourName; ground: ColourName; isBold?: true }
> = {
  country: { size: 10.5, ink: "ink-3", ground: "card", isBold: true },
  sea: { size: 11, ink: "accent", ground: "notice" },
  capital: { size: 11, ink: "ink-1", ground: "card", isBold: true },
  town: { size: 10.5, ink: "ink-2", ground: "card" },
};

function drawName(canvas: Canvas, { kind, name, at, x, y }: PlacedName): void {
  const { size, ink, ground, isBold } = NAMES[kind];
  const words = kind === "country" ? name.toUpperCase() : name;
  if (kind === "capital" || kind === "town")
    canvas.path(discPath(at.x, at.y, 2.2), { fill: colour("card"), stroke: colour("ink-2"), width: 1 });
  drawCentred(canvas, words, {
    x,
    y,
    size,
    ink: colour(ink),
    isBold: isBold === true,
    ground: colour(ground),
  });
}

type Centred = { x: number; y: number; size: number; ink: string; isBold?: boolean; ground?: string };

/** Words about a point; a ground keeps them apart from what lies beneath. */
function drawCentred(
  canvas: Canvas,
  words: string,
  { x, y, size, ink, isBold = true, ground }: Centred,
): void {
  const weight = isBold ? "bold" : "regular";
  const width = textWidth(words, size, weight);
  if (ground)
    canvas.path(boxPath(x - width / 2 - 1.5, y - size * 0.55, width + 3, size * 1.1, 3), {
      fill: ground,
      opacity: 0.65,
    });
  drawText(canvas, words, {
    x: x - width / 2,
    y: y + size * 0.36,
    size,
    width: width + 1,
    weight,
    paint: ink,
    most: 1,
  });
}

/** A count in at most four characters. */
const shortCountOf = (count: number): string =>
  count < 10_000 ? String(count) : `${Math.floor(count / 1000)}k`;

/** One incident as the mark of its category; several as a number in a ring of shares; wide ones with a dashed edge. */
function drawSpot(canvas: Canvas, { spot, x, y, width }: PlacedSpot, { categories }: MapPicture): void {
  const { count, isWide, positionPrecision, shares } = spot;
  const placeOf = (id: string) => categories.findIndex((category) => category.id === id);
  const [first] = shares;
  const place = first ? placeOf(first.categoryId) : -1;
  const mark = (at: { x: number; y: number }, size: number, isOpen = false) =>
    drawPlaceMark(canvas, place, { x: at.x - size / 2, y: at.y - size / 2, size }, isOpen);
  const r = width / 2;
  if (count === 1 && !isWide) {
    mark({ x, y }, width - 3, positionPrecision === null);
    return;
  }
  if (isWide) {
    canvas.path(discPath(x, y, r - 1), { fill: colour("card"), opacity: 0.85 });
    canvas.path(discPath(x, y, r - 1), { stroke: colour("ink-1"), width: 1.6, dash: [3, 2.4] });
    if (count === 1) mark({ x, y }, 11);
  } else {
    canvas.path(discPath(x, y, r), { fill: colour("card") });
    let begin = 0;
    for (const share of shares) {
      const end = begin + share.count / count;
      canvas.path(wedgePath(x, y, r - 0.8, begin, end), {
        fill: colour(categoryLookOf(placeOf(share.categoryId)).colour),
      });
      begin = end;
    }
    canvas.path(discPath(x, y, r - 4), { fill: colour("card") });
  }
  if (count > 1) drawCentred(canvas, shortCountOf(count), { x, y, size: 10.5, ink: colour("ink-1") });
  if (!isWide && shares.length === 1) mark({ x, y: y - r + 0.5 }, 9);
}

/** A part of a disc, clockwise from the top. Units: `begin` and `end` are ratios of the circle. */
function wedgePath(x: number, y: number, r: number, begin: number, end: number): string {
  if (end - begin > 0.9999) return discPath(x, y, r);
  const at = (ratio: number) => {
    const angle = (ratio - 0.25) * 2 * Math.PI;
    return `${numberIn(x + r * Math.cos(angle))} ${numberIn(y + r * Math.sin(angle))}`;
  };
  const radius = numberIn(r);
  return `M${numberIn(x)} ${numberIn(y)}L${at(begin)}A${radius} ${radius} 0 ${end - begin > 0.5 ? 1 : 0} 1 ${at(end)}Z`;
}

/** The highest level of some indicators and how many more there are; dashed while any cannot be relied on. */
function drawLabel(canvas: Canvas, { x, y, width, height, indicators }: MapLabel): void {
  const unsure = worstFreshnessOf(indicators.filter(isUnsure).map((each) => each.freshness))?.state;
  const { level } = indicators[0];
  const [left, top] = [x - width / 2, y - height / 2 + 1];
  const edge: Paint = unsure
    ? { stroke: colour("ink-1"), width: 0.9, dash: [2.5, 2] }
    : { stroke: colour("ink-3"), width: 0.7 };
  canvas.path(boxPath(left, top, width, height - 2, 4), { fill: colour("card"), ...edge });
  drawLevel(canvas, level, { x: left + 6, y: y - 5, size: 10 });
  const put = (words: string, at: number, ink: string, weight: "bold" | "regular") =>
    drawText(canvas, words, { x: at, y: y + 4.2, size: 11.5, width: 40, weight, paint: ink, most: 1 });
  put(String(level ?? "?"), left + 20, levelColour(level), "bold");
  if (indicators.length > 1) put(`+${indicators.length - 1}`, left + 30, colour("ink-2"), "regular");
  if (unsure) drawFreshness(canvas, unsure, { x: left + width - 17, y: y - 6, size: 12 });
}

/** What the marks of categories are. Shape: gives the place below it. */
export function drawMapKey(
  canvas: Canvas,
  { categories }: MapPicture,
  box: { x: number; y: number; width: number },
): number {
  let [x, y] = [box.x, box.y + 12];
  canvas.group("L", () => {
    for (const [place, { name }] of categories.entries()) {
      const width = Math.min(box.width, textWidth(name, 8) + 26);
      if (x + width > box.x + box.width) [x, y] = [box.x, y + 13];
      canvas.group("LI", () =>
        canvas.leaf("LBody", () => {
          drawPlaceMark(canvas, place, { x, y: y - 8, size: 9.5 });
          drawText(canvas, name, { x: x + 13, y, size: 8, width: width - 13, colour: "ink-2", most: 1 });
        }),
      );
      x += width;
    }
  });
  return y + 8;
}
