import { createHash } from "node:crypto";
import { createWriteStream, rmSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as WebStream } from "node:stream/web";
import busboy from "busboy";
import { UPLOAD_REFUSALS, type UploadRefusal } from "@/domain/import/upload-limits";
import { acceptText } from "@/domain/sent-text";
import { uploadLimitBytes } from "../../_imports/upload-limit";

/** What a form with a file sent: its fields, and the name and SHA-256 of the file, which lies where it was named. */
type Received = { fields: Record<string, string>; fileName: string; fileDigest: string };

/** Why a file was not taken: said on the page that the form is on. `code` is that of the operating system. */
export class NotTaken extends Error {
  constructor(
    readonly refusal: UploadRefusal,
    code = "",
  ) {
    super(`${UPLOAD_REFUSALS[refusal].message}${code && ` (${code})`}`);
  }
}

/** Why a file could not be written, by the code of the operating system. */
const NOT_WRITTEN: Readonly<Record<string, UploadRefusal>> = {
  ENOSPC: "disk-full",
  EDQUOT: "disk-full",
  EROFS: "disk-read-only",
  EACCES: "no-permission",
};

/** Codes of a connection that ended before all had come. */
const CUT_OFF = ["ECONNRESET", "ABORT_ERR", "ERR_STREAM_PREMATURE_CLOSE"];

/** What is wrong with a file that did not arrive or could not be written. Any other error stays as it is. */
export function notTakenBy(error: unknown): unknown {
  if (error instanceof NotTaken) return error;
  const { code = "", syscall, message = "" } = error as NodeJS.ErrnoException;
  if (CUT_OFF.includes(code) || NOT_A_FORM.test(message)) return new NotTaken("incomplete");
  return syscall ? new NotTaken(NOT_WRITTEN[code] ?? "not-written", code) : error;
}

/** How busboy begins what it says of a form that ends too early or is none. */
const NOT_A_FORM = /^(?:Unexpected end of|Malformed|Multipart:|Missing Content|Unsupported content)/;

/**
 * Streams the file of a form to a place on the disk.
 * Errors: throws NotTaken when there is no file, it is too large, did not arrive whole, or cannot be written; nothing
 *         is left then.
 */
export async function receive(request: Request, place: string): Promise<Received> {
  const fields: Record<string, string> = {};
  let fileName = "";
  let writing: Promise<unknown> | undefined;
  let closed: Promise<void> | undefined;
  let isTooLarge = false;
  const hash = createHash("sha256");
  if (!/^multipart\/form-data\b/i.test(request.headers.get("content-type") ?? ""))
    throw new NotTaken("no-file");
  const form = formOf(request);
  form.on("field", (name, value) => {
    fields[name] = value;
  });
  // Whichever of reading and writing fails first ends the other, which would wait for it for ever.
  const failed = new AbortController();
  const { signal } = failed;
  // The body of a sender who left before it was read neither ends nor fails.
  const leave = () => failed.abort(new NotTaken("incomplete"));
  if (request.signal.aborted) leave();
  else request.signal.addEventListener("abort", leave, { once: true });
  form.on("file", (_, stream, { filename }) => {
    fileName = nameOf(filename);
    if (fileName === "") {
      stream.resume();
      return;
    }
    stream.on("data", (bytes: Buffer) => hash.update(bytes));
    stream.on("limit", () => {
      isTooLarge = true;
    });
    const file = createWriteStream(place);
    // A file that is given up while it is being opened is there only after that.
    closed = new Promise((resolve) => file.once("close", resolve));
    writing = pipeline(stream, file, { signal }).catch((error) => failed.abort(error));
  });
  try {
    if (!request.body) throw new NotTaken("no-file");
    await pipeline(Readable.fromWeb(request.body as WebStream), form, { signal });
    await writing;
    signal.throwIfAborted();
    if (isTooLarge) throw new NotTaken("too-large");
    if (fileName === "") throw new NotTaken("no-file");
  } catch (error) {
    failed.abort(error);
    await writing;
    await closed;
    rmSync(place, { force: true });
    throw notTakenBy(signal.reason);
  }
  if (acceptText({ fields, fileName }).ok) return { fields, fileName, fileDigest: hash.digest("hex") };
  rmSync(place, { force: true });
  throw new NotTaken("no-text");
}

function formOf(request: Request) {
  try {
    const form = busboy({
      headers: Object.fromEntries(request.headers),
      limits: { fileSize: uploadLimitBytes(), files: 1, fields: 40, fieldSize: 10_000 },
      defParamCharset: "utf8",
    });
    // A form that is broken and cut short too fails twice; an error that nobody hears ends the process.
    return form.on("error", () => undefined);
  } catch (error) {
    throw notTakenBy(error);
  }
}

/** The last part of a path, in whatever way its system writes paths. */
const nameOf = (path = ""): string => (path.split(/[/\\]/).at(-1) ?? "").slice(0, 200).trim();
