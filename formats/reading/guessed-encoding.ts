import { detectAll } from "jschardet";
import { decoded, type Encoding, encodingNamed } from "../encoding";

/** Names of the detector that the web's list has under another. */
const SAME: Record<string, string> = { cp932: "shift_jis", cp949: "euc-kr", macroman: "macintosh" };

/** What programs really write that call it by the name of the standard, which has fewer letters. */
const SIBLINGS: Record<string, Encoding> = {
  "iso-8859-2": "windows-1250",
  "iso-8859-6": "windows-1256",
  "iso-8859-7": "windows-1253",
  "iso-8859-8": "windows-1255",
};

/** What is taken where nothing better is known: it reads every byte, and is what old European files are in. */
const USUAL = "windows-1252";

/** How many letters outside ASCII are needed before another Latin code page than the usual one is believed. */
const ENOUGH_LETTERS = 5;

/**
 * Guesses an encoding from the parts of a file that are not ASCII.
 * Shape: `sample` is some of them, as they are then read.
 */
export function guessedEncodingOf(bytes: Uint8Array): { encoding: Encoding; sample: string } {
  const usual = decoded(bytes, USUAL);
  for (const { encoding: name } of detectAll(bytes).slice(0, CANDIDATES)) {
    const encoding = encodingNamed(SAME[String(name).toLowerCase()] ?? String(name));
    if (encoding === undefined || encoding === "utf-8" || encoding.startsWith("utf-16")) continue;
    const text = decoded(bytes, encoding);
    const own = SIBLINGS[encoding];
    if (own && decoded(bytes, own) === text && isPlausible(text))
      return { encoding: own, sample: sampleOf(text) };
    if (text === usual && !BROKEN.test(text)) break;
    const russian = EASTERN.has(encoding) ? shortRussianIn(bytes) : undefined;
    if (russian) return { encoding: "koi8-r", sample: sampleOf(russian) };
    if (isPlausible(text)) return { encoding, sample: sampleOf(text) };
  }
  return { encoding: USUAL, sample: sampleOf(usual) };
}

/** Letters that are too few for the detector to tell KOI8-R from code pages of the East. */
const SHORT_LETTERS = 24;

const EASTERN: ReadonlySet<string> = new Set([
  ...["gb18030", "gbk", "big5", "shift_jis", "euc-jp", "euc-kr", "windows-874"],
]);

/** A few words that are Russian in KOI8-R, small letters after at most one capital; undefined when they are not. */
function shortRussianIn(bytes: Uint8Array): string | undefined {
  const text = decoded(bytes, "koi8-r");
  if ((text.match(/\P{ASCII}/gu) ?? []).length > SHORT_LETTERS) return undefined;
  const words = text.match(/[\p{L}\p{N}]*\P{ASCII}[^\s\p{P}]*/gu) ?? [];
  return words.length > 0 && words.every((word) => /^[А-ЯЁ]?[а-яё]{2,}$/.test(word)) ? text : undefined;
}

/** How many guesses of the detector are tried. */
const CANDIDATES = 5;

const LATIN = /(?!\p{ASCII})\p{Script=Latin}/u;
const LATIN_LETTERS = /(?!\p{ASCII})\p{Script=Latin}/gu;
const BROKEN =
  /[a-z](?!\p{ASCII})(?=\p{Script=Latin})\p{Lu}[a-z]|\ufffd|(?!\p{ASCII})\p{Cc}|\p{L}[\u00a1-\u00bf\u00d7\u00f7]\p{L}|(?<![\p{L}\p{M}])\p{M}/u;
const MIXED = /\p{Script=Latin}(?!\p{Script=Latin})\p{L}|(?!\p{Script=Latin})\p{L}\p{Script=Latin}/u;

/** Whether a reading makes sense: no letter of another script inside a Latin word, and enough to tell Latin ones apart. */
function isPlausible(text: string): boolean {
  if (BROKEN.test(text) || MIXED.test(text)) return false;
  if (/(?:(?!\p{Script=Latin})\p{L}){2}/u.test(text) && !LATIN.test(text)) return true;
  return (text.match(LATIN_LETTERS) ?? []).length >= ENOUGH_LETTERS;
}

/** The first words that are not plain ASCII. */
const sampleOf = (text: string): string =>
  (text.match(/[^\s",;|]*\P{ASCII}[^",;|\r\n]*/u)?.[0] ?? "").trim().slice(0, 60);
