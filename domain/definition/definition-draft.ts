import { z } from "zod";
import { id, oneOf, parse, wholeNumber, words } from "../input/fields";
import { TEXT_LIMITS } from "../input/text-limits";
import type { Outcome } from "../outcome";

/** The version that a form was based on. */
const version = wholeNumber("Version", 1, 1_000_000);

const edit = z.object({ id: id("Id"), version });
const retirement = z.object({ id: id("Id"), version, reason: words("Reason", TEXT_LIMITS.line) });
const move = z.object({ id: id("Id"), version, direction: oneOf("Direction", ["up", "down"]) });

type Edited = z.output<typeof edit>;
type RetirementDraft = z.output<typeof retirement>;
type MoveDraft = z.output<typeof move>;

/** The id and version that an edit was based on. */
export const parseEdited = (raw: unknown): Outcome<Edited> => parse(edit, raw);
export const parseRetirementDraft = (raw: unknown): Outcome<RetirementDraft> => parse(retirement, raw);
export const parseMoveDraft = (raw: unknown): Outcome<MoveDraft> => parse(move, raw);
