import { z } from "zod";
import { TEXT_LIMITS } from "../input/text-limits";
import { AREA_LIMITS, type ReportArea } from "./report-area";

const corner = z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)]).readonly();
const name = z.string().max(TEXT_LIMITS.line);

/** The areas of a report; null where it names none. */
export const reportAreas = z
  .array(
    z.union([
      z.object({ name, corners: z.array(corner).min(3).max(AREA_LIMITS.corners) }),
      z.object({ name, middle: corner, radiusKm: z.number().min(0).max(20_100) }),
    ]),
  )
  .max(AREA_LIMITS.areas)
  .nullish()
  .transform((areas): readonly ReportArea[] | null => (areas && areas.length > 0 ? areas : null));
