import type { Desk } from "@/db/desk";
import { once } from "@/db/once";
import { readImportState } from "@/db/queries/imports";
import { actorOf } from "@/domain/actor";
import { accept } from "@/domain/outcome";
import { standWatch } from "../../act";
import { desk } from "../../desk";
import { formatNamed } from "../../import-choices";
import { keyedForm } from "../../keyed-request";
import { checkUpload, discardUpload, placeForUpload, readUpload, type Upload } from "../../uploads";
import { NotTaken, notWritten, receive } from "./receive";

const goTo = (path: string): Response => new Response(null, { status: 303, headers: { location: path } });

/**
 * Takes a file from a form, has it checked, and leads to what was found; nothing is stored on the desk yet. The same
 * file from the same form again leads to the same place; another file is taken as a new one.
 */
export async function POST(request: Request): Promise<Response> {
  const opened = await desk();
  const id = opened.newId();
  try {
    const { fields, fileName, fileDigest } = await receive(request, placeForUpload(id));
    const acting = fields.actor ? await standWatch(opened, actorOf(fields.actor)) : opened;
    const upload: Upload = {
      ...{ id, fileName, format: formatNamed(fields.format), category: fields.categoryId ?? "" },
      ...{ isLenient: fields.isLenient === "on", source: fields.source?.trim() ?? "" },
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
    if (await isThere(acting, firstId)) discardUpload(id, false);
    else checkUpload(upload);
    return goTo(`/import/${firstId}`);
  } catch (error) {
    discardUpload(id, false);
    const told = notWritten(error);
    if (!(told instanceof NotTaken)) throw error;
    return goTo(`/import?refused=${encodeURIComponent(told.message)}`);
  }
}

/** Whether a file still waits, or has become an import. */
const isThere = async (opened: Desk, id: string): Promise<boolean> =>
  readUpload(id) !== undefined ||
  (await opened.store.read((view) => readImportState(view, id))) !== undefined;
