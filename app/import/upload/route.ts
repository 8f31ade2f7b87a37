import type { Desk } from "@/db/desk";
import { once } from "@/db/once";
import { readImportState } from "@/db/queries/import/imports";
import { UPLOAD_REFUSALS, type UploadRefusal } from "@/domain/import/upload-limits";
import { actorOf } from "@/domain/input/actor";
import { cleanText } from "@/domain/input/clean-text";
import { accept } from "@/domain/outcome";
import { standWatch } from "../../_forms/submit-form";
import { formatNamed } from "../../_imports/import-choices";
import { checkUpload } from "../../_imports/start-import";
import { giveRoomBack, takeRoom } from "../../_imports/upload-room";
import { placeForUpload, readUpload, removeUpload, type Upload } from "../../_imports/uploads";
import { keyedForm } from "../../_response/keyed-request";
import { desk } from "../../desk";
import { NotTaken, notTakenBy, receive } from "./receive";

const goTo = (path: string): Response => new Response(null, { status: 303, headers: { location: path } });

/**
 * Takes a file from a form, has it checked, and leads to what was found; nothing is stored on the desk yet. The same
 * file from the same form again leads to the same place; another file is taken as a new one.
 */
export async function POST(request: Request): Promise<Response> {
  const opened = await desk();
  const id = opened.newId();
  const bytes = Number(request.headers.get("content-length") ?? 0);
  const refusal = takeRoom(id, { bytes, by: opened.actor });
  if (refusal) return refused(request, refusal);
  try {
    const { fields, fileName, fileDigest } = await receive(request, placeForUpload(id));
    const acting = fields.actor ? await standWatch(opened, actorOf(fields.actor)) : opened;
    const tooMuch = takeRoom(id, { bytes, by: acting.actor });
    if (tooMuch) throw new NotTaken(tooMuch);
    const upload: Upload = {
      ...{ id, fileName, format: formatNamed(fields.format), category: fields.categoryId ?? "" },
      ...{ isLenient: fields.isLenient === "on", source: cleanText(fields.source ?? "") },
      ...{ columns: {}, emptyWords: [], dateOrder: "", by: acting.actor },
    };
    const keyed = keyedForm(acting.actor, { ...fields, fileName, fileDigest });
    const ofThisFile = keyed && { ...keyed, key: `${keyed.key} ${keyed.digest}` };
    const begin = async () => {
      checkUpload(upload);
      return accept(id);
    };
    const first = await once(acting, ofThisFile, begin, (uploadId) => uploadId);
    const firstId = first.ok ? first.value : id;
    if (firstId === id) return goTo(`/import/${id}`);
    if (await isThere(acting, firstId)) {
      removeUpload(id, false);
      return goTo(`/import/${firstId}`);
    }
    // The first one was cancelled meanwhile, so there is nothing that this one would repeat.
    checkUpload(upload);
    return goTo(`/import/${id}`);
  } catch (error) {
    removeUpload(id, false);
    const why = notTakenBy(error);
    if (why instanceof NotTaken) return refused(request, why.refusal);
    throw error;
  } finally {
    giveRoomBack(id);
  }
}

/**
 * Refuses a file: on the page to whoever reads pages, as the API does to a program.
 * Shape: what still arrives of it is thrown away, because a browser reads no answer before it has sent everything.
 */
function refused(request: Request, refusal: UploadRefusal): Response {
  if (request.body && !request.bodyUsed)
    void request.body.pipeTo(new WritableStream()).catch(() => undefined);
  if (/\btext\/html\b/.test(request.headers.get("accept") ?? "")) return goTo(`/import?refused=${refusal}`);
  const { status, message, ...rest } = UPLOAD_REFUSALS[refusal];
  const headers = "retryAfterS" in rest ? { "retry-after": String(rest.retryAfterS) } : undefined;
  return Response.json({ problems: [{ field: "", message }] }, { status, headers });
}

/** Whether a file still waits, or has become an import. */
const isThere = async (opened: Desk, id: string): Promise<boolean> =>
  readUpload(id) !== undefined ||
  (await opened.store.read((view) => readImportState(view, id))) !== undefined;
