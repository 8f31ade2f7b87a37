import { accept, type Outcome, refuse } from "@/domain/outcome";
import { fileNameOf } from "@/formats";
import { type Exported, type Format, PAPERS, type Paper } from "@/formats/format";
import type { PageDocument } from "@/formats/page/page-document";
import { besideNameOf, signedFileOf } from "@/formats/signed-file";
import { refusalResponse } from "../_response/api-response";
import { etagOf, taggedResponse } from "../_response/etag";
import { openedDesk } from "../desk";

type AskedFile = { format: Format; paper: Paper };

/** The `format` and the `paper` that a request asks for. Errors: names what would be accepted. */
function parseFileParams(params: URLSearchParams, formats: readonly Format[]): Outcome<AskedFile> {
  const name = params.get("format") ?? "json";
  const format = formats.find((each) => each.name === name);
  if (!format)
    return refuse(`format must be one of: ${formats.map((each) => each.name).join(", ")}`, "format");
  const paper = PAPERS.find((each) => each === (params.get("paper") ?? PAPERS[0]));
  return paper ? accept({ format, paper }) : refuse(`paper must be one of: ${PAPERS.join(", ")}`, "paper");
}

/**
 * A signed file in one of the formats, or with `signature=only` its signature alone, for formats that cannot carry it.
 * `contentOf` is what the tag of the answer stands for: the same content is not written again for who has it.
 */
export async function fileResponse<E extends Exported>(
  request: Request,
  formats: readonly Format[],
  read: () => Promise<Outcome<E>>,
  contentOf: (exported: E) => object,
): Promise<Response> {
  const params = new URL(request.url).searchParams;
  const asked = parseFileParams(params, formats);
  if (!asked.ok) return refusalResponse(asked);
  const exported = await read();
  if (!exported.ok) return refusalResponse(exported);
  const signer = (await openedDesk()).store.signer();
  const { format, paper } = asked.value;
  const isAlone = params.get("signature") === "only";
  const tag = etagOf({
    content: contentOf(exported.value),
    format: [format.name, format.isPaged && paper, isAlone && "signature"].filter(Boolean).join("-"),
    key: signer.fingerprint,
  });
  if (request.headers.get("if-none-match") === tag) return taggedResponse(request, tag, "");
  const { bytes, signature } = await signedFileOf(exported.value, format, signer, paper);
  const name = fileNameOf(exported.value, format);
  return taggedResponse(request, tag, isAlone ? `${signature}\n` : new Uint8Array(bytes), {
    "content-type": isAlone ? "text/plain; charset=utf-8" : format.mediaType,
    "content-disposition": `attachment; filename="${isAlone ? besideNameOf(name) : name}"`,
  });
}

/** A page of the desk as a signed file: its digest stands for all of it. */
export const pageFileResponse = (
  request: Request,
  formats: readonly Format[],
  read: () => Promise<Outcome<PageDocument>>,
): Promise<Response> => fileResponse(request, formats, read, ({ content }) => ({ digest: content.digest }));
