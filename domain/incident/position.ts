import type { z } from "zod";
import { optionalNumber, parse } from "../input/fields";
import type { Outcome, Problem } from "../outcome";
import { positionIn } from "./position-text";

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

const isFields = (raw: unknown): raw is Record<string, unknown> => typeof raw === "object" && raw !== null;

/**
 * Reads what was sent against a schema with `latitude` and `longitude`, which `position` may give instead as text.
 * Errors: those of the schema, and one at `position` when it cannot be read or the degrees are given as well.
 */
export function parsePlaced<S extends z.ZodType>(schema: S, raw: unknown): Outcome<z.output<S>> {
  if (!isFields(raw) || raw.position === undefined || raw.position === null || raw.position === "")
    return parse(schema, raw);
  const { position, ...rest } = raw;
  const { fields, problems } = placedIn(position, rest);
  const outcome = parse(schema, { ...rest, ...fields });
  if (problems.length === 0) return outcome;
  const ofPosition = ["latitude", "longitude", "positionPrecision"];
  const others = outcome.ok ? [] : outcome.problems.filter(({ field }) => !ofPosition.includes(field));
  return { ok: false, kind: "invalid", problems: [...problems, ...others] };
}

function placedIn(
  position: unknown,
  rest: Record<string, unknown>,
): { fields: Partial<Position>; problems: Problem[] } {
  const refused = (message: string) => ({ fields: {}, problems: [{ field: "position", message }] });
  if (typeof position !== "string") return refused("Position must be text");
  if (rest.latitude || rest.longitude)
    return refused("Give the position as text, or as latitude and longitude, not both");
  if (position.trim() === "") return { fields: {}, problems: [] };
  const read = positionIn(position);
  return read.ok ? { fields: read.value, problems: [] } : refused(read.problems[0]?.message ?? "");
}
