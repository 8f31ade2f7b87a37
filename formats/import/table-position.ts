import { positionIn } from "@/domain/incident/position-text";
import type { NoteTaker } from "../reading/note-taker";
import { quoted, type Reading } from "../reading/record";
import { positionOf } from "./row-content";

/** What is known of the positions of a table, and where to note what was guessed. */
type PositionForm = {
  notes?: NoteTaker | undefined;
  /** Read as before half a position was refused. */
  isAsBefore: boolean;
};

type Position = ReturnType<typeof positionOf>;

const NONE: Position = positionOf(null, null);
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const COMMA = /^[+-]?\d+,\d+$/;
const POINT = /^(?:SRID=4326;)?\s*POINT\s*Z?\s*\(\s*(-?[\d.]+)\s+(-?[\d.]+)(?:\s+-?[\d.]+)?\s*\)$/i;

/** The position of a row, from two cells or from one. What cannot be read is refused by its cell. */
export function cellPositionOf(row: Reading, form: PositionForm): Position {
  const [latitude, longitude] = [row.text("latitude"), row.text("longitude")];
  if (latitude === "" && longitude === "") return pairIn(row, row.text("position"));
  if (!form.isAsBefore && (latitude === "" || longitude === "")) {
    const missing = latitude === "" ? "latitude" : "longitude";
    row.refuse(missing, "is missing, while the other half of the position is there");
    return NONE;
  }
  if ([latitude, longitude].every((text) => text === "" || NUMBER.test(text) || COMMA.test(text)))
    return positionOf(degreesIn(row, "latitude", form), degreesIn(row, "longitude", form));
  return written(row, "latitude", `${latitude} ${longitude}`);
}

/** Decimal degrees, with a point or a comma. */
function degreesIn(row: Reading, column: "latitude" | "longitude", { notes }: PositionForm): number | null {
  const most = column === "latitude" ? 90 : 180;
  const text = row.text(column);
  if (!COMMA.test(text)) return row.number(column, -most, most);
  notes?.guess("decimal sign", `the comma in ${quoted(text)} is a decimal sign`, null);
  const degrees = Number(text.replace(",", "."));
  if (Math.abs(degrees) <= most) return degrees;
  row.refuse(column, `must be a number from -${most} to ${most}, not ${quoted(text)}`);
  return null;
}

/** Both halves in one cell: latitude first, or a point of WKT with the longitude first. */
function pairIn(row: Reading, text: string): Position {
  if (text === "") return NONE;
  if (COMMA.test(text)) {
    const [whole, rest] = text.split(",");
    row.refuse("position", `${quoted(text)} could be one number: write it as ${whole}.0, ${rest}.0`);
    return NONE;
  }
  const [, longitude, latitude] = POINT.exec(text) ?? [];
  return written(row, "position", latitude === undefined ? text : `${latitude}, ${longitude}`);
}

function written(row: Reading, column: string, text: string): Position {
  const position = positionIn(text);
  if (position.ok) return positionOf(position.value.latitude, position.value.longitude);
  row.refuse(column, `${quoted(text)} cannot be read: ${position.problems[0]?.message ?? ""}`);
  return NONE;
}
