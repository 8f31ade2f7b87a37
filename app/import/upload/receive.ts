import { createHash } from "node:crypto";
import { createWriteStream, rmSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as WebStream } from "node:stream/web";
import busboy from "busboy";
import { uploadLimitBytes } from "../../upload-limit";

/** What a form with a file sent: its fields, and the name and SHA-256 of the file, which lies where it was named. */
type Received = { fields: Record<string, string>; fileName: string; fileDigest: string };

/** Why a file was not taken: said on the page that the form is on. */
export class NotTaken extends Error {}

/** Why a file could not be written, by the code of the operating system. */
const WHY_NOT_WRITTEN: Readonly<Record<string, string>> = {
  ENOSPC: "The disk of the desk is full",
  EDQUOT: "The disk of the desk is full",
  EROFS: "The disk of the desk can only be read",
  EACCES: "The desk may not write into its folder",
};

/** What is told of a file that could not be written. Anything but an error of the operating system stays as it is. */
export const notWritten = (error: unknown): unknown => {
  const { code = "", syscall } = error as NodeJS.ErrnoException;
  if (!syscall) return error;
  const why = WHY_NOT_WRITTEN[code] ?? `The file could not be written (${code})`;
  return new NotTaken(`${why}. Nothing of the file was kept`);
};

/**
 * Streams the file of a form to a place on the disk.
 * Errors: throws NotTaken when there is no file, it is too large, or can not be written; nothing is left then.
 */
export async function receive(request: Request, place: string): Promise<Received> {
  const fields: Record<string, string> = {};
  let fileName = "";
  let writing: Promise<unknown> | undefined;
  let isTooLarge = false;
  const hash = createHash("sha256");
  if (!/^multipart\/form-data\b/i.test(request.headers.get("content-type") ?? ""))
    throw new NotTaken("Choose a file");
  const form = busboy({
    headers: Object.fromEntries(request.headers),
    limits: { fileSize: uploadLimitBytes(), files: 1, fields: 40, fieldSize: 10_000 },
    defParamCharset: "utf8",
  });
  form.on("field", (name, value) => {
    fields[name] = value;
  });
  // Whichever of reading and writing fails first ends the other, which would wait for it for ever.
  const failed = new AbortController();
  const { signal } = failed;
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
    writing = pipeline(stream, createWriteStream(place), { signal }).catch((error) => failed.abort(error));
  });
  try {
    if (!request.body) throw new NotTaken("Choose a file");
    await pipeline(Readable.fromWeb(request.body as WebStream), form, { signal });
    await writing;
    signal.throwIfAborted();
    if (isTooLarge) throw new NotTaken("The file is too large");
    if (fileName === "") throw new NotTaken("Choose a file");
  } catch (error) {
    failed.abort(error);
    await writing;
    rmSync(place, { force: true });
    throw notWritten(signal.reason);
  }
  return { fields, fileName, fileDigest: hash.digest("hex") };
}

/** The last part of a path, in whatever way its system writes paths. */
const nameOf = (path = ""): string => (path.split(/[/\\]/).at(-1) ?? "").slice(0, 200).trim();
