import { createHash } from "node:crypto";
import { setMaxListeners } from "node:events";
import { createWriteStream, rmSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as WebStream } from "node:stream/web";
import busboy from "busboy";
import { UPLOAD_LIMITS, UPLOAD_REFUSALS, type UploadRefusal } from "@/domain/import/upload-limits";
import { acceptText } from "@/domain/input/sent-text";
import { uploadLimitBytes } from "../../_imports/uploads";

/** A received file: its name, SHA-256 and size. */
export type ReceivedFile = { id: string; fileName: string; fileDigest: string; bytes: number };

type Received = { fields: Record<string, string>; files: ReceivedFile[] };

/** Where to store the next file of a form, under its own id. */
type NextPlace = () => { id: string; place: string };

/** Why a file was refused, for the form's page. `code` is the operating system's. */
export class NotTaken extends Error {
  constructor(
    readonly refusal: UploadRefusal,
    code = "",
  ) {
    super(`${UPLOAD_REFUSALS[refusal].message}${code && ` (${code})`}`);
  }
}

/** Why a file could not be written, by the operating system's code. */
const NOT_WRITTEN: Readonly<Record<string, UploadRefusal>> = {
  ENOSPC: "disk-full",
  EDQUOT: "disk-full",
  EROFS: "disk-read-only",
  EACCES: "no-permission",
};

/** Codes of a connection that ended too early. */
const CUT_OFF = ["ECONNRESET", "ABORT_ERR", "ERR_STREAM_PREMATURE_CLOSE"];

/** What is wrong with a file that did not arrive or could not be written. Other errors are returned unchanged. */
export function notTakenBy(error: unknown): unknown {
  if (error instanceof NotTaken) return error;
  const { code = "", syscall, message = "" } = error as NodeJS.ErrnoException;
  if (CUT_OFF.includes(code) || NOT_A_FORM.test(message)) return new NotTaken("incomplete");
  return syscall ? new NotTaken(NOT_WRITTEN[code] ?? "not-written", code) : error;
}

/** How busboy's error message starts for a truncated or invalid form. */
const NOT_A_FORM = /^(?:Unexpected end of|Malformed|Multipart:|Missing Content|Unsupported content)/;

/**
 * Streams the files of a form to disk, each to its own place.
 * Errors: throws NotTaken when there is no file, there are too many, or one is too large or cannot be written; then
 *         none is kept.
 */
export async function receive(request: Request, nextPlace: NextPlace): Promise<Received> {
  const fields: Record<string, string> = {};
  const places: string[] = [];
  const writing: Promise<ReceivedFile | undefined>[] = [];
  let wrong: UploadRefusal | undefined;
  if (!/^multipart\/form-data\b/i.test(request.headers.get("content-type") ?? ""))
    throw new NotTaken("no-file");
  const form = formOf(request);
  form.on("field", (name, value) => {
    fields[name] = value;
  });
  // Whichever of reading and writing fails first ends the other, which would otherwise wait for ever.
  const failed = new AbortController();
  const { signal } = failed;
  setMaxListeners(UPLOAD_LIMITS.atOnce + 1, signal);
  // The body of a sender who left early neither ends nor fails.
  const leave = () => failed.abort(new NotTaken("incomplete"));
  if (request.signal.aborted) leave();
  else request.signal.addEventListener("abort", leave, { once: true });
  form.on("file", (_, stream, { filename }) => {
    const fileName = nameOf(filename);
    if (fileName === "") {
      stream.resume();
      return;
    }
    stream.on("limit", () => {
      wrong = "too-large";
    });
    const { id, place } = nextPlace();
    places.push(place);
    const file = { id, fileName };
    writing.push(written(stream, place, signal, file).catch((error) => void failed.abort(error)));
  });
  form.on("filesLimit", () => {
    wrong = "too-many-at-once";
  });
  try {
    if (!request.body) throw new NotTaken("no-file");
    await pipeline(Readable.fromWeb(request.body as WebStream), form, { signal });
    const files = (await Promise.all(writing)).flatMap((file) => file ?? []);
    signal.throwIfAborted();
    if (wrong) throw new NotTaken(wrong);
    if (files.length === 0) throw new NotTaken("no-file");
    if (!acceptText({ fields, names: files.map(({ fileName }) => fileName) }).ok)
      throw new NotTaken("no-text");
    return { fields, files };
  } catch (error) {
    failed.abort(error);
    await Promise.all(writing);
    for (const place of places) rmSync(place, { force: true });
    throw notTakenBy(signal.reason);
  }
}

/** Writes one file to its place, counting and digesting it on the way. */
async function written(
  stream: Readable,
  place: string,
  signal: AbortSignal,
  file: Pick<ReceivedFile, "id" | "fileName">,
): Promise<ReceivedFile> {
  const hash = createHash("sha256");
  let bytes = 0;
  stream.on("data", (part: Buffer) => {
    hash.update(part);
    bytes += part.length;
  });
  const out = createWriteStream(place);
  // A file abandoned while it is being opened exists only after that.
  const closed = new Promise<void>((resolve) => out.once("close", resolve));
  await pipeline(stream, out, { signal }).finally(() => closed);
  return { ...file, bytes, fileDigest: hash.digest("hex") };
}

function formOf(request: Request) {
  try {
    const form = busboy({
      headers: Object.fromEntries(request.headers),
      limits: { fileSize: uploadLimitBytes(), files: UPLOAD_LIMITS.atOnce, fields: 40, fieldSize: 10_000 },
      defParamCharset: "utf8",
    });
    // A form that is both invalid and truncated fails twice; an unhandled error would end the process.
    return form.on("error", () => undefined);
  } catch (error) {
    throw notTakenBy(error);
  }
}

/** The last part of a path of any operating system. */
const nameOf = (path = ""): string => (path.split(/[/\\]/).at(-1) ?? "").slice(0, 200).trim();
