import { z } from "zod";
import { id, parse, words } from "../input/fields";
import { TEXT_LIMITS } from "../input/text-limits";
import type { Outcome } from "../outcome";
import { ONLY_FIELD, seenField } from "./seen-field";

/** Most levels confirmed at a time. */
const MOST = 1_000;

const confirmationsDraft = z.object({
  seen: z
    .array(z.object({ indicatorId: id("Indicator"), seenId: id("Assessment") }))
    .min(1, "Choose at least one indicator")
    .max(MOST, `Choose at most ${MOST} indicators`),
  rationale: words("Reason", TEXT_LIMITS.text),
});

type ConfirmationsDraft = z.output<typeof confirmationsDraft>;

/** Reads `seen` as a list, or from form fields: the chosen rows, or the one whose own button was pressed. */
export const parseConfirmationsDraft = (raw: unknown): Outcome<ConfirmationsDraft> =>
  parse(confirmationsDraft, withSeen(raw));

function withSeen(raw: unknown): unknown {
  if (typeof raw !== "object" || raw === null || "seen" in raw) return raw;
  const fields = Object.entries(raw);
  const [indicatorId, seenId] = String(fields.find(([name]) => name === ONLY_FIELD)?.[1] ?? "").split(" ");
  const chosen = fields
    .filter(([name]) => name.startsWith(seenField("")))
    .map(([name, value]) => ({ indicatorId: name.slice(seenField("").length), seenId: value }));
  return { ...raw, seen: indicatorId ? [{ indicatorId, seenId }] : chosen };
}
