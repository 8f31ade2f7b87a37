import { handOutSnapshot } from "@/db/commands/hand-out-snapshot";
import { takeSnapshot } from "@/db/commands/take-snapshot";
import { actingAs, type Desk } from "@/db/desk";
import { readSnapshot } from "@/db/queries/snapshot";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import type { Snapshot } from "@/domain/snapshot/snapshot";
import { FORMATS, fileNameOf, formatNamed } from "@/formats";
import { answerCommand, answerRefusal } from "../../answer";
import { desk } from "../../desk";
import { answerTagged } from "../../etag";

/** A snapshot in a `format`: the one with a `number`, one at `effectiveAt` and `knownAt`, or the present. */
export async function GET(request: Request) {
  const asked = new URL(request.url).searchParams;
  const format = formatNamed(asked.get("format") ?? "json");
  if (!format)
    return answerRefusal(refuse(`format must be one of: ${FORMATS.map((f) => f.name).join(", ")}`, "format"));
  const snapshot = await snapshotFor(asked);
  if (!snapshot.ok) return answerRefusal(snapshot);
  const etag = `W/"${snapshot.value.digest}-${format.name}"`;
  return answerTagged(request, etag, await format.write(snapshot.value), {
    "content-type": format.mediaType,
    "content-disposition": `attachment; filename="${fileNameOf(snapshot.value, format)}"`,
  });
}

/** Takes a snapshot of the present, or at `effectiveAt` and `knownAt`. */
export const POST = (request: Request) => answerCommand(request, takeSnapshot);

async function snapshotFor(asked: URLSearchParams): Promise<Outcome<Snapshot>> {
  const opened = await desk();
  const taker = opened.actor ? opened : actingAs(opened, "API");
  if (asked.has("number")) return numbered(opened, Number(asked.get("number")));
  return handOutSnapshot(taker, { effectiveAt: asked.get("effectiveAt"), knownAt: asked.get("knownAt") });
}

async function numbered(opened: Desk, number: number): Promise<Outcome<Snapshot>> {
  if (!Number.isInteger(number) || number < 1)
    return refuse("number must be a whole number from 1 up", "number");
  const snapshot = await readSnapshot(opened, number);
  return snapshot ? accept(snapshot) : refuse(`There is no snapshot ${number}`, "number", "unknown");
}
