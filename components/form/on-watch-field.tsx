import { TEXT_LIMITS } from "@/domain/input/text-limits";
import { TextField } from "./field";

/** Asks who is on watch, on a form of a browser that has not said so yet. */
export function OnWatchField({ onWatch }: { onWatch: string }) {
  if (onWatch) return null;
  return (
    <TextField
      hint="Your name or role. You enter it once; this browser keeps it and signs everything you record with it."
      label="Who is on watch?"
      maxLength={TEXT_LIMITS.name}
      name="actor"
    />
  );
}
