import { actorOf } from "@/domain/actor";
import { importerNamed } from "@/formats/importers";
import { standWatch } from "../../act";
import { desk } from "../../desk";
import { checkUpload, discardUpload, placeForUpload } from "../../uploads";
import { NotTaken, notWritten, receive } from "./receive";

const goTo = (path: string): Response => new Response(null, { status: 303, headers: { location: path } });

/** The format that a form names; whatever is none is found out by the beginning of the file. */
const formatIn = ({ format = "" }: Record<string, string>): string => importerNamed(format)?.name ?? "auto";

/** Takes a file from a form, has it checked, and leads to what was found; nothing is stored on the desk yet. */
export async function POST(request: Request): Promise<Response> {
  const opened = await desk();
  const id = opened.newId();
  try {
    const { fields, fileName } = await receive(request, placeForUpload(id));
    const acting = fields.actor ? await standWatch(opened, actorOf(fields.actor)) : opened;
    checkUpload({
      ...{ id, fileName, format: formatIn(fields), category: fields.categoryId ?? "" },
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
