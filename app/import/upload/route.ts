import { actorOf } from "@/domain/actor";
import { standWatch } from "../../act";
import { desk } from "../../desk";
import { formatNamed } from "../../import-choices";
import { checkUpload, discardUpload, placeForUpload } from "../../uploads";
import { NotTaken, notWritten, receive } from "./receive";

const goTo = (path: string): Response => new Response(null, { status: 303, headers: { location: path } });

/** Takes a file from a form, has it checked, and leads to what was found; nothing is stored on the desk yet. */
export async function POST(request: Request): Promise<Response> {
  const opened = await desk();
  const id = opened.newId();
  try {
    const { fields, fileName } = await receive(request, placeForUpload(id));
    const acting = fields.actor ? await standWatch(opened, actorOf(fields.actor)) : opened;
    checkUpload({
      ...{ id, fileName, format: formatNamed(fields.format), category: fields.categoryId ?? "" },
      ...{ isLenient: fields.isLenient === "on", source: fields.source?.trim() ?? "" },
      ...{ columns: {}, emptyWords: [], dateOrder: "", by: acting.actor },
    });
    return goTo(`/import/${id}`);
  } catch (error) {
    discardUpload(id, false);
    const told = notWritten(error);
    if (!(told instanceof NotTaken)) throw error;
    return goTo(`/import?refused=${encodeURIComponent(told.message)}`);
  }
}
