import { decoded, type Encoding } from "../encoding";
import { type ImportFile, UnreadableFile } from "../importer";

/** Code pages of few letters outside ASCII, which make UTF-8 by chance in no line. */
const LATIN = /^(?:windows-125[024789]|iso-8859-(?:[1-4]|1\d)|macintosh)$/;

/** How many letters a line needs to be UTF-8 beyond chance, where most are outside ASCII. */
const LETTERS_ENOUGH = 6;

const LINE_FEED = 0x0a;
const LONGEST_LINE = 1024 * 1024;

/**
 * Refuses a text of which some lines are UTF-8 and others are not, as files are that were joined from several.
 * Shape: `guessed` is how a text that is not UTF-8 as a whole would be read.
 * Cost:  reads the file up to the first line of each kind, or whole.
 */
export async function refuseMixed(file: ImportFile, guessed: Encoding): Promise<void> {
  const least = LATIN.test(guessed) ? 1 : LETTERS_ENOUGH;
  let [line, utf8, other] = [0, 0, 0];
  let rest: Uint8Array = new Uint8Array();
  for await (const chunk of file) {
    const bytes = Buffer.concat([rest, chunk]);
    let from = 0;
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, from)) {
      see(bytes.subarray(from, end));
      from = end + 1;
    }
    rest = bytes.subarray(from);
    if (rest.length > LONGEST_LINE) return;
  }
  see(rest);

  function see(bytes: Uint8Array): void {
    line += 1;
    if (bytes.every((byte) => byte < 0x80)) return;
    const text = decoded(bytes, "utf-8");
    const letters = text.match(/\P{ASCII}/gu)?.length ?? 0;
    if (text.includes("\ufffd")) other ||= line;
    else if (letters >= least && !/[\u0080-\u009f]/.test(text)) utf8 ||= line;
    if (utf8 > 0 && other > 0)
      throw new UnreadableFile(
        `This text is in two encodings: line ${utf8} is UTF-8, and line ${other} is not. Save all of it in one, or choose the encoding in which to read it`,
        `line ${other}`,
      );
  }
}
