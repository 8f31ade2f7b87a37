import { AREA_LIMITS, type Corner, type ReportArea } from "@/domain/evidence/report-area";
import type { NoteTaker } from "../reading/note-taker";
import type { Reading } from "../reading/record";
import { childrenNamed, textUnder, type XmlElement } from "../reading/xml-elements";
import { titleOf } from "./row-content";

/**
 * The polygons and circles of an alert; null when it has none. What several languages share is included once, with its
 * first name.
 * Source: CAP 1.2, section 3.2.4: latitude first; a polygon ends in its first corner; a circle has kilometres.
 */
export function areasOf(
  alert: Reading,
  infos: readonly XmlElement[],
  notes: NoteTaker | undefined,
): ReportArea[] | null {
  const areas = new Map<string, ReportArea>();
  for (const area of infos.flatMap((info) => childrenNamed(info, "area"))) {
    const name = titleOf(textUnder(area, "areaDesc"));
    for (const shape of ["polygon", "circle"] as const)
      for (const { text } of childrenNamed(area, shape)) {
        const written = text.trim().replaceAll(/\s+/g, " ");
        if (written === "" || areas.has(written)) continue;
        const corners = written.split(" ").map(cornerIn);
        const found = shape === "polygon" ? polygonOf(corners) : circleIn(written);
        if (!found) notes?.setAside(`of the ${shape}s, which cannot be read`);
        else if ("corners" in found && found.corners.length > AREA_LIMITS.corners)
          alert.refuse("polygon", `may have at most ${AREA_LIMITS.corners} corners`);
        else areas.set(written, { name, ...found });
      }
  }
  if (areas.size > AREA_LIMITS.areas) alert.refuse("area", `may be at most ${AREA_LIMITS.areas} areas`);
  return areas.size > 0 ? [...areas.values()] : null;
}

function cornerIn(text: string): Corner | undefined {
  const [, latitude, longitude] = /^([+-]?[\d.]+),([+-]?[\d.]+)$/.exec(text) ?? [];
  if (latitude === undefined || longitude === undefined) return undefined;
  const corner: Corner = [Number(latitude), Number(longitude)];
  return Math.abs(corner[0]) <= 90 && Math.abs(corner[1]) <= 180 ? corner : undefined;
}

/** Without the corner that closes it. */
function polygonOf(corners: readonly (Corner | undefined)[]) {
  const read = corners.flatMap((corner) => (corner ? [corner] : []));
  const [first, last] = [read[0], read.at(-1)];
  const isClosed = first && last && first[0] === last[0] && first[1] === last[1];
  const open = isClosed ? read.slice(0, -1) : read;
  return read.length === corners.length && open.length >= 3 ? { corners: open } : undefined;
}

function circleIn(text: string) {
  const [middle, radius = "", ...more] = text.split(" ");
  const corner = cornerIn(middle ?? "");
  const radiusKm = /^[\d.]+$/.test(radius) ? Number(radius) : Number.NaN;
  return corner && more.length === 0 && radiusKm <= 20_100 ? { middle: corner, radiusKm } : undefined;
}
