import { takeSnapshot } from "@/db/commands/take-snapshot";
import { readUnnumberedBoard } from "@/db/queries/board/frozen-board";
import { readHandOut } from "@/db/queries/board/hand-out";
import { wholeNumberIn } from "@/domain/decimal-number";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { type ExportChoice, exportChoiceQuery, parseExportChoice } from "@/domain/snapshot/export-choice";
import { type HandOut, redact } from "@/domain/snapshot/hand-out";
import { MINUTE_MS } from "@/domain/time/time";
import { FORMATS } from "@/formats";
import { asOfInstants } from "../../_as-of/as-of-params";
import { fileResponse } from "../../_export/file-response";
import { commandResponse, refusalResponse } from "../../_response/api-response";
import { openedDesk } from "../../desk";

/**
 * The snapshot with a `number` in a `format`; without one the board at `effectiveAt` and `knownAt`, or at the present,
 * unsaved: without a number, and nothing is stored. `category`, `section` and `without` choose what goes in. The file is
 * signed; `signature=only` gives its signature alone, for formats that cannot carry it.
 */
export async function GET(request: Request) {
  const params = new URL(request.url).searchParams;
  const choice = parseExportChoice(params);
  if (!choice.ok) return refusalResponse(choice);
  const number = params.get("number");
  return fileResponse(
    request,
    FORMATS,
    () =>
      number === null
        ? readUnnumbered(request, choice.value)
        : readNumbered(wholeNumberIn(number) ?? 0, choice.value),
    (snapshot) => ({ ...contentOf(snapshot), choice: exportChoiceQuery(choice.value) }),
  );
}

/** Takes a snapshot of the present, or at `effectiveAt` and `knownAt`, with a `title`, a `note` and a `marking`. */
export const POST = (request: Request) => commandResponse(request, takeSnapshot);

async function readUnnumbered(request: Request, choice: ExportChoice): Promise<Outcome<HandOut>> {
  const at = await asOfInstants(request);
  if (!at.ok) return at;
  const opened = await openedDesk();
  const board = await opened.store.read((view) => readUnnumberedBoard(view, opened, at.value));
  return accept(redact(board, choice));
}

async function readNumbered(number: number, choice: ExportChoice): Promise<Outcome<HandOut>> {
  if (number < 1) return refuse("number must be a whole number from 1 up", "number");
  const snapshot = await (await openedDesk()).store.read((view) => readHandOut(view, number, choice));
  return snapshot ? accept(snapshot) : refuse(`There is no snapshot ${number}`, "number", "unknown");
}

/**
 * A snapshot is known by its id, because it never changes; an unsaved board is the same for the minute that it shows.
 */
function contentOf(snapshot: HandOut): object {
  if (snapshot.number !== null) return { id: snapshot.id };
  const minute = Math.floor(Date.parse(snapshot.effectiveAt) / MINUTE_MS);
  return { ...snapshot, effectiveAt: null, knownAt: null, takenAt: null, digest: null, minute };
}
