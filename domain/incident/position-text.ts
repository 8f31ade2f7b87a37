import { accept, type Outcome, refuse } from "../outcome";
import { middleOf } from "./grid";

/** A point on the earth. Units: degrees, WGS 84, to a millionth, which is about 10 cm. */
export type Point = { latitude: number; longitude: number };

/** What is accepted, as refusals and hints say it. */
export const POSITION_FORMS =
  "33.30, 44.39, or 33°18′N 044°23.4′E, or 331800N 0442324E, or MGRS 38S MB 4324 8463";

type Hemisphere = "N" | "S" | "E" | "W";
type Part = { numbers: string[]; hemisphere: Hemisphere | undefined };

const AXES = {
  latitude: { name: "Latitude", most: 90, negative: "S", packed: [4, 6] },
  longitude: { name: "Longitude", most: 180, negative: "W", packed: [5, 7] },
} as const;
type Axis = keyof typeof AXES;

const MGRS = /^\d{1,2}[C-HJ-NP-X][A-HJ-NP-Z]{2}(\d*)$/;
const UNITS = ["Degrees", "Minutes", "Seconds"] as const;

/**
 * Reads a position as people write it: decimal degrees, degrees and minutes, degrees, minutes and seconds, the same run
 * together, with a sign or a hemisphere before or after it, a geo address, or MGRS, of which it takes the middle of the square.
 * Errors: says what is wrong and which writings are accepted; never guesses which number is the latitude.
 * Source: ISO 6709; ICAO Annex 15; MGRS by the package mgrs.
 */
export function positionIn(text: string): Outcome<Point> {
  const clean = plainOf(text);
  if (clean === "") return refuse(`Give a position such as ${POSITION_FORMS}`);
  if (MGRS.test(clean.replaceAll(" ", ""))) return gridPointIn(clean.replaceAll(" ", ""));
  const parts = partsIn(clean);
  if (!parts.ok) return parts;
  const [first, second] = parts.value;
  const isSwapped = first.hemisphere === "E" || first.hemisphere === "W";
  const latitude = degreesOf("latitude", isSwapped ? second : first);
  const longitude = degreesOf("longitude", isSwapped ? first : second);
  if (!latitude.ok) return latitude;
  if (!longitude.ok) return longitude;
  return accept({ latitude: latitude.value, longitude: longitude.value });
}

/** One writing of the many: capitals, plain signs, points for decimal commas, and no words around it. */
const plainOf = (text: string): string =>
  text
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll(/[\u2018\u2019\u2032\u02b9´`]/g, "'")
    .replaceAll(/[\u201c\u201d\u2033\u02ba]|''/g, '"')
    .replaceAll(/[º˚]/g, "°")
    .replaceAll(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/^GEO:([^;?]*).*$/, "$1")
    .replace(/^MGRS\s*:?/, "")
    .replaceAll(/\b(?:LATITUDE|LONGITUDE|LAT|LONG|LON|LNG)\b\.?\s*[:=]?/g, " ")
    .replaceAll(/[()[\]]/g, " ")
    .replace(/^\s*([+-]?\d+),(\d+)\s*[;\s]\s*([+-]?\d+),(\d+)\s*$/, "$1.$2 $3.$4")
    .replaceAll(/\s+/g, " ")
    .trim();

function gridPointIn(text: string): Outcome<Point> {
  const digits = MGRS.exec(text)?.[1] ?? "";
  if (digits.length < 2 || digits.length > 10 || digits.length % 2 > 0)
    return refuse("MGRS needs as many digits east as north, 1 to 5 each, such as 38S MB 4324 8463");
  try {
    const { latitude, longitude } = middleOf(text);
    return accept({ latitude: tidy(latitude), longitude: tidy(longitude) });
  } catch {
    return refuse(
      `There is no MGRS square ${text}. Check the zone and its letters, such as 38S MB 4324 8463`,
    );
  }
}

const NOT_READ = `This is not a position we can read. Write it as ${POSITION_FORMS}`;

/** Two groups of numbers, each with its hemisphere where it has one. */
function partsIn(text: string): Outcome<[Part, Part]> {
  const apart = text.replaceAll(/(?<=[\d.°'"])-(?=\d)/g, " ");
  if (/[^\d\s.,;/+\-°'":NSEW]/.test(apart)) return refuse(NOT_READ);
  const letters = apart.match(/[NSEW]/g) ?? [];
  const numbersIn = (part: string) => part.match(/[+-]?\d+(?:\.\d+)?/g) ?? [];
  if (letters.length === 0) {
    const numbers = numbersIn(apart);
    if (numbers.length === 1) return refuse("Give latitude and longitude, not one of them alone");
    if (numbers.length !== 2 && numbers.length !== 4 && numbers.length !== 6) return refuse(NOT_READ);
    const half = numbers.length / 2;
    return accept([
      { numbers: numbers.slice(0, half), hemisphere: undefined },
      { numbers: numbers.slice(half), hemisphere: undefined },
    ]);
  }
  const [one, other, ...more] = letters as Hemisphere[];
  if (!one || !other || more.length > 0 || isNorthSouth(one) === isNorthSouth(other))
    return refuse("Say N or S for the latitude and E or W for the longitude, each once");
  const isBefore = /^[NSEW]/.test(apart);
  const [head = "", middle = "", tail = ""] = apart.split(/[NSEW]/);
  const [first, second, rest] = isBefore ? [middle, tail, head] : [head, middle, tail];
  if (/\d/.test(rest)) return refuse(NOT_READ);
  return accept([
    { numbers: numbersIn(first), hemisphere: one },
    { numbers: numbersIn(second), hemisphere: other },
  ]);
}

const isNorthSouth = (letter: Hemisphere) => letter === "N" || letter === "S";

/** Degrees with their sign. */
function degreesOf(axis: Axis, { numbers, hemisphere }: Part): Outcome<number> {
  const { name, most, negative } = AXES[axis];
  const [whole = "", ...smaller] = numbers.length === 1 ? unpacked(axis, numbers[0] ?? "") : numbers;
  if (whole === "" || smaller.length > 2) return refuse(NOT_READ);
  if (hemisphere !== undefined && /^[+-]/.test(whole))
    return refuse(`${name} has a sign and a hemisphere. Write one of them`);
  const parts = [whole, ...smaller];
  if (smaller.some((part) => /^[+-]/.test(part)) || parts.slice(0, -1).some((part) => part.includes(".")))
    return refuse(NOT_READ);
  const wrong = smaller.findIndex((part) => Number(part) >= 60);
  if (wrong >= 0) return refuse(`${UNITS[wrong + 1]} of the ${axis} must be under 60`);
  const size = parts.reduce((sum, part, i) => sum + Math.abs(Number(part)) / 60 ** i, 0);
  if (size > most)
    return refuse(`${name} must be from ${most} ${axis === "latitude" ? "S to 90 N" : "W to 180 E"}`);
  return accept(tidy(hemisphere === negative || whole.startsWith("-") ? -size : size));
}

/** Degrees, minutes and seconds that are run together, such as 331854; other numbers as they are. */
function unpacked(axis: Axis, number: string): string[] {
  const digits = /^\d+/.exec(number)?.[0].length ?? 0;
  const [minutes, seconds] = AXES[axis].packed;
  if (digits !== minutes && digits !== seconds) return [number];
  const rest = number.slice(digits - 2);
  const before = number.slice(0, digits - 2);
  return digits === minutes ? [before, rest] : [before.slice(0, -2), before.slice(-2), rest];
}

const tidy = (degrees: number) => Math.round(degrees * 1e6) / 1e6 + 0;
