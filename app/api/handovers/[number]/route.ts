import { readHandover } from "@/db/queries/watch/handovers";
import { wholeNumberIn } from "@/domain/decimal-number";
import { refuse } from "@/domain/outcome";
import { HANDOVER_FORMATS, handoverFileNameOf, handoverFormatNamed } from "@/formats/handovers";
import { refusalResponse } from "../../../_response/api-response";
import { taggedResponse } from "../../../_response/etag";
import { openedDesk } from "../../../desk";

/** The brief of a hand-over in a `format`, as it was written. */
export async function GET(request: Request, { params }: { params: Promise<{ number: string }> }) {
  const { number } = await params;
  const name = new URL(request.url).searchParams.get("format") ?? "json";
  const format = handoverFormatNamed(name);
  if (!format)
    return refusalResponse(
      refuse(`format must be one of: ${HANDOVER_FORMATS.map((f) => f.name).join(", ")}`, "format"),
    );
  const opened = await openedDesk();
  const found = await opened.store.read((view) => readHandover(view, wholeNumberIn(number) ?? 0));
  if (!found) return refusalResponse(refuse(`There is no hand-over ${number}`, "number", "unknown"));
  return taggedResponse(request, `W/"${found.brief.digest}-${format.name}"`, format.write(found.brief), {
    "content-type": format.mediaType,
    "content-disposition": `attachment; filename="${handoverFileNameOf(found.brief, format)}"`,
  });
}
