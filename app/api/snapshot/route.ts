import { takeSnapshot } from "@/db/commands/take-snapshot";
import { readUnnumberedBoard } from "@/db/queries/board/frozen-board";
import { readHandOut } from "@/db/queries/board/hand-out";
import { wholeNumberIn } from "@/domain/decimal-number";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { type ExportChoice, exportChoiceQuery, parseExportChoice } from "@/domain/snapshot/export-choice";
import { type HandOut, redact } from "@/domain/snapshot/hand-out";
import { MINUTE_MS } from "@/domain/time/time";
import { FORMATS, fileNameOf, formatNamed } from "@/formats";
import { PAPERS } from "@/formats/format";
import { besideNameOf, signedFileOf } from "@/formats/signed-file";
import { asOfInstants } from "../../_as-of/as-of-params";
import { commandResponse, refusalResponse } from "../../_response/api-response";
import { etagOf, taggedResponse } from "../../_response/etag";
import { openedDesk } from "../../desk";

/**
 * The snapshot with a `number` in a `format`; without one the board at `effectiveAt` and `knownAt`, or at the present,
 * unsaved: without a number, and nothing is stored. `category`, `section` and `without` choose what goes in. The file is
 * signed; `signature=only` gives its signature alone, for formats that cannot carry it.
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
  const choice = parseExportChoice(params);
  if (!choice.ok) return refusalResponse(choice);
  const number = params.get("number");
  const snapshot =
    number === null
      ? await readUnnumbered(request, choice.value)
      : await readNumbered(wholeNumberIn(number) ?? 0, choice.value);
  if (!snapshot.ok) return refusalResponse(snapshot);
  const { signer } = (await openedDesk()).store;
  const isAlone = params.get("signature") === "only";
  const name = fileNameOf(snapshot.value, format);
  const words = [
    format.name,
    format.isPaged && paper,
    exportChoiceQuery(choice.value),
    isAlone && "signature",
  ];
  const tag = tagOf(snapshot.value, words.filter(Boolean).join("-"), signer().fingerprint);
  if (request.headers.get("if-none-match") === tag) return taggedResponse(request, tag, "");
  const { bytes, signature } = await signedFileOf(snapshot.value, format, signer(), paper);
  return taggedResponse(request, tag, isAlone ? `${signature}\n` : new Uint8Array(bytes), {
    "content-type": isAlone ? "text/plain; charset=utf-8" : format.mediaType,
    "content-disposition": `attachment; filename="${isAlone ? besideNameOf(name) : name}"`,
  });
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
 * The tag of a snapshot is its number, because it never changes, with the key that signs the file; that of an unsaved
 * board is valid for the minute that it shows.
 */
function tagOf(snapshot: HandOut, format: string, key: string): string {
  if (snapshot.number !== null) return etagOf({ id: snapshot.id, format, key });
  const minute = Math.floor(Date.parse(snapshot.effectiveAt) / MINUTE_MS);
  return etagOf({ ...snapshot, takenAt: null, digest: null, minute, format, key });
}
