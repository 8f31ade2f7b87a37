import { dataFolder } from "@/db/files/data-folder";
import { refuse } from "@/domain/outcome";
import { listFormatNamed } from "@/formats/list";
import { asOfInstants } from "../_as-of/as-of-params";
import { refusalResponse } from "../_response/api-response";
import { openedDesk } from "../desk";
import type { ExportedList } from "./exported-list";
import { listStream } from "./list-stream";

/**
 * Every row that matches the filters, in the requested order, as one streamed file.
 * Errors: 422 for a format that there is not, and for filters, an order or times that cannot be read.
 */
export async function exportResponse<Filter, Row>(
  request: Request,
  list: ExportedList<Filter, Row>,
): Promise<Response> {
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const format = listFormatNamed(params.format);
  if (!format) return refusalResponse(refuse("format must be csv, json or xlsx", "format"));
  const at = await asOfInstants(request);
  if (!at.ok) return refusalResponse(at);
  const { signal } = request;
  const asked = { folder: dataFolder(), at: at.value, signal };
  const stream = await listStream(await openedDesk(), list, params, format, asked);
  if (!stream.ok) return refusalResponse(stream);
  return new Response(stream.value, {
    headers: {
      "content-type": format.mediaType,
      "content-disposition": `attachment; filename="watchfloor-${list.noun}.${format.name}"`,
      "cache-control": "no-store",
    },
  });
}
