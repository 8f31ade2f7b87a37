import { takeSnapshot } from "@/db/commands/take-snapshot";
import { readUnnumberedBoard } from "@/db/queries/board/frozen-board";
import { readSnapshot } from "@/db/queries/board/snapshot";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import type { Snapshot } from "@/domain/snapshot/snapshot";
import { MINUTE_MS } from "@/domain/time/time";
import { FORMATS, fileNameOf, fileOf, formatNamed } from "@/formats";
import { PAPERS } from "@/formats/format";
import { asOfInstants } from "../../_as-of/as-of-params";
import { commandResponse, refusalResponse } from "../../_response/api-response";
import { etagOf, taggedResponse } from "../../_response/etag";
import { openedDesk } from "../../desk";

/**
 * The snapshot with a `number` in a `format`; without one the board at `effectiveAt` and `knownAt`, or at the present,
 * unsaved: without a number, and nothing is stored.
 */
export async function GET(request: Request) {
  const params = new URL(request.url).searchParams;
  const format = formatNamed(params.get("format") ?? "json");
  if (!format)
    return refusalResponse(
      refuse(`format must be one of: ${FORMATS.map((f) => f.name).join(", ")}`, "format"),
    );
  const paper = PAPERS.find((each) => each === (params.get("paper") ?? PAPERS[0]));
  if (!paper) return refusalResponse(refuse(`paper must be one of: ${PAPERS.join(", ")}`, "paper"));
  const number = params.get("number");
  const snapshot = number === null ? await readUnnumbered(request) : await readNumbered(Number(number));
  if (!snapshot.ok) return refusalResponse(snapshot);
  const tag = tagOf(snapshot.value, format.isPaged ? `${format.name}-${paper}` : format.name);
  return taggedResponse(request, tag, new Uint8Array(await fileOf(snapshot.value, format, paper)), {
    "content-type": format.mediaType,
    "content-disposition": `attachment; filename="${fileNameOf(snapshot.value, format)}"`,
  });
}

/** Takes a snapshot of the present, or at `effectiveAt` and `knownAt`, with a `title`, a `note` and a `marking`. */
export const POST = (request: Request) => commandResponse(request, takeSnapshot);

async function readUnnumbered(request: Request): Promise<Outcome<Snapshot>> {
  const at = await asOfInstants(request);
  if (!at.ok) return at;
  const opened = await openedDesk();
  return accept(await opened.store.read((view) => readUnnumberedBoard(view, opened, at.value)));
}

async function readNumbered(number: number): Promise<Outcome<Snapshot>> {
  if (!Number.isInteger(number) || number < 1)
    return refuse("number must be a whole number from 1 up", "number");
  const snapshot = await (await openedDesk()).store.read((view) => readSnapshot(view, number));
  return snapshot ? accept(snapshot) : refuse(`There is no snapshot ${number}`, "number", "unknown");
}

/** The tag of a snapshot is its digest; that of an unsaved board is valid for the minute that it shows. */
function tagOf(snapshot: Snapshot, format: string): string {
  if (snapshot.number !== null) return `W/"${snapshot.digest}-${format}"`;
  const minute = Math.floor(Date.parse(snapshot.effectiveAt) / MINUTE_MS);
  return etagOf({ ...snapshot, takenAt: null, digest: null, minute, format });
}
