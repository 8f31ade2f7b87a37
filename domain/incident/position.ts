import { optionalNumber } from "../input/fields";

/** A place on the earth. Units: degrees, WGS 84; null for none. */
type Position = { latitude: number | null; longitude: number | null };

export const positionFields = {
  latitude: optionalNumber("Latitude", -90, 90),
  longitude: optionalNumber("Longitude", -180, 180),
};

/** Whether there is a complete position, or none. */
export const isWholePosition = ({ latitude, longitude }: Position): boolean =>
  (latitude === null) === (longitude === null);

/** The refusal of half a position. */
export const WHOLE_POSITION = {
  path: ["latitude"],
  message: "Give latitude and longitude together, or neither",
};
