type Position = { latitude: number | null; longitude: number | null };

/** A position as a form has it; null where there is none. */
export const positionTextOf = ({ latitude, longitude }: Position): string | null =>
  latitude === null || longitude === null ? null : `${plainOf(latitude)}, ${plainOf(longitude)}`;

/** To a millionth of a degree, and never with an exponent. */
const plainOf = (degrees: number) => degrees.toFixed(6).replace(/\.?0+$/, "");

/**
 * A position for display.
 * Units: degrees in; four decimals, about 10 m.
 */
export const positionWordsOf = (latitude: number, longitude: number): string =>
  `${degreesOf(latitude, "N", "S")} ${degreesOf(longitude, "E", "W")}`;

const degreesOf = (value: number, positive: string, negative: string): string =>
  `${Number(Math.abs(value).toFixed(4))}° ${value < 0 ? negative : positive}`;
