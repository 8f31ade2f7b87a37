import { createReadStream, existsSync } from "node:fs";
import { Readable } from "node:stream";
import { filesOfUpload } from "../../../_imports/uploads";
import { unknownResponse } from "../../../_response/api-response";

type Props = { params: Promise<{ id: string }> };

/** The rows that an import refused, with the reasons, as CSV. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { id } = await params;
  const file = /^[0-9a-f-]{36}$/.test(id) ? filesOfUpload(id).refused : "";
  if (!existsSync(/* turbopackIgnore: true */ file)) return unknownResponse("list of refused rows");
  const content = Readable.toWeb(createReadStream(/* turbopackIgnore: true */ file)) as ReadableStream;
  return new Response(content, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="refused-${id}.csv"`,
    },
  });
}
