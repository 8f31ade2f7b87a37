import { z } from "zod";
import { optionalNumber, optionalWords, parse } from "../input/fields";
import { TEXT_LIMITS } from "../input/text-limits";
import type { Outcome } from "../outcome";

const searchParams = z.object({
  q: optionalWords("Words", TEXT_LIMITS.line),
  limit: optionalNumber("Limit", 1, 50),
});

/** The words of a search, and how many results of each kind. */
export const parseSearchParams = (raw: unknown): Outcome<z.output<typeof searchParams>> =>
  parse(searchParams, raw);
