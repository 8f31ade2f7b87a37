import { createWriteStream, rmSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as WebStream } from "node:stream/web";
import busboy from "busboy";
import { uploadLimitBytes } from "../../upload-limit";

/** What a form with a file sent: its fields, and the name of the file, which lies at the place that was named. */
type Received = { fields: Record<string, string>; fileName: string };

/** Why a file was not taken: said on the page that the form is on. */
export class NotTaken extends Error {}

/**
 * Streams the file of a form to a place on the disk.
 * Errors: throws NotTaken when there is no file, or it is too large; nothing is left at the place then.
 */
export async function receive(request: Request, place: string): Promise<Received> {
  const fields: Record<string, string> = {};
  let fileName = "";
  let writing: Promise<void> | undefined;
  let isTooLarge = false;
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
  form.on("file", (_, stream, { filename }) => {
    fileName = nameOf(filename);
    if (fileName === "") {
      stream.resume();
      return;
    }
    stream.on("limit", () => {
      isTooLarge = true;
    });
    writing = pipeline(stream, createWriteStream(place));
  });
  try {
    if (!request.body) throw new NotTaken("Choose a file");
    await pipeline(Readable.fromWeb(request.body as WebStream), form);
    await writing;
    if (isTooLarge) throw new NotTaken("The file is too large");
    if (fileName === "") throw new NotTaken("Choose a file");
  } catch (error) {
    rmSync(place, { force: true });
    throw error;
  }
  return { fields, fileName };
}

/** The last part of a path, in whatever way its system writes paths. */
const nameOf = (path = ""): string => (path.split(/[/\\]/).at(-1) ?? "").slice(0, 200).trim();
