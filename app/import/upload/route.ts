import { atDesk } from "@/components/ui/desk-address";
import type { Desk } from "@/db/desk";
import { once } from "@/db/once";
import { readImportState } from "@/db/queries/import/imports";
import { UPLOAD_REFUSALS, type UploadRefusal } from "@/domain/import/upload-limits";
import { actorOf, ON_WATCH_FIELD } from "@/domain/input/actor";
import { cleanText } from "@/domain/input/clean-text";
import { accept } from "@/domain/outcome";
import { standWatch } from "../../_forms/submit-form";
import { formatNamed } from "../../_imports/import-choices";
import { importQueue } from "../../_imports/served-queue";
import { checkUpload } from "../../_imports/start-import";
import { releaseSpace, reserveSpace } from "../../_imports/upload-space";
import { placeForUpload, readUpload, removeUpload, type Upload } from "../../_imports/uploads";
import { keyedForm } from "../../_response/keyed-request";
import { desk } from "../../desk";
import { NotTaken, notTakenBy, type ReceivedFile, receive } from "./receive";

const goTo = (path: string): Response =>
  new Response(null, { status: 303, headers: { location: atDesk(path) } });

/**
 * Receives files from a form and queues a check of each; nothing is stored on the desk yet. One file redirects to its
 * own page, several to the list. The same file from the same form redirects to the same place; another file is a new
 * one.
 * Errors: refuses all of them when there is no room for one.
 */
export async function POST(request: Request): Promise<Response> {
  const opened = await desk();
  const id = opened.newId();
  const bytes = Number(request.headers.get("content-length") ?? 0);
  const refusal = reserveSpace(id, { bytes, by: opened.actor });
  if (refusal) return refused(request, refusal);
  const ids: string[] = [];
  const nextPlace = () => {
    const fileId = ids.length === 0 ? id : opened.newId();
    ids.push(fileId);
    return { id: fileId, place: placeForUpload(fileId) };
  };
  try {
    const { fields, files } = await receive(request, nextPlace);
    const acting = fields[ON_WATCH_FIELD]
      ? await standWatch(opened, actorOf(fields[ON_WATCH_FIELD]))
      : opened;
    for (const file of files) {
      const tooMuch = reserveSpace(file.id, { bytes: file.bytes, by: acting.actor });
      if (tooMuch) throw new NotTaken(tooMuch);
    }
    const taken = new Set<string>();
    for (const file of files) taken.add(await takeFile(acting, fields, file));
    const [only = ""] = taken;
    return goTo(taken.size === 1 ? `/import/${only}` : `/import?sent=${taken.size}`);
  } catch (error) {
    for (const fileId of ids) if (!importQueue().find(fileId)) removeUpload(fileId, false);
    const why = notTakenBy(error);
    if (why instanceof NotTaken) return refused(request, why.refusal);
    throw error;
  } finally {
    releaseSpace(id);
    for (const fileId of ids) releaseSpace(fileId);
  }
}

/**
 * Queues the check of a received file; returns the id under which it is found: its own, or that of the same file sent
 * before.
 */
async function takeFile(acting: Desk, fields: Record<string, string>, file: ReceivedFile): Promise<string> {
  const { id, fileName, fileDigest } = file;
  const upload: Upload = {
    ...{ id, fileName, format: formatNamed(fields.format), category: fields.categoryId ?? "" },
    ...{ isLenient: fields.isLenient === "on", source: cleanText(fields.source ?? "") },
    ...{ columns: {}, emptyWords: [], dateOrder: "", by: acting.actor, sentAt: acting.now() },
  };
  const keyed = keyedForm(acting.actor, { ...fields, fileName, fileDigest });
  const ofThisFile = keyed && { ...keyed, key: `${keyed.key} ${keyed.digest}` };
  const begin = async () => {
    checkUpload(upload);
    return accept(id);
  };
  const first = await once(acting, ofThisFile, begin, (uploadId) => uploadId);
  const firstId = first.ok ? first.value : id;
  if (firstId === id) return id;
  if (await isThere(acting, firstId)) {
    removeUpload(id, false);
    return firstId;
  }
  // The first one was cancelled meanwhile, so there is nothing to repeat.
  checkUpload(upload);
  return id;
}

/**
 * Refuses files: on the page for a browser, as JSON for a program.
 * Shape: the rest of the body is read and discarded, because a browser reads no answer before it has sent everything.
 */
function refused(request: Request, refusal: UploadRefusal): Response {
  if (request.body && !request.bodyUsed)
    void request.body.pipeTo(new WritableStream()).catch(() => undefined);
  if (/\btext\/html\b/.test(request.headers.get("accept") ?? "")) return goTo(`/import?refused=${refusal}`);
  const { status, message, ...rest } = UPLOAD_REFUSALS[refusal];
  const headers = "retryAfterS" in rest ? { "retry-after": String(rest.retryAfterS) } : undefined;
  return Response.json({ problems: [{ field: "", message }] }, { status, headers });
}

/** Whether a file is still waiting, or has become an import. */
const isThere = async (opened: Desk, id: string): Promise<boolean> =>
  readUpload(id) !== undefined ||
  (await opened.store.read((view) => readImportState(view, id))) !== undefined;
