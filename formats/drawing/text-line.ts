import bidiFactory from "bidi-js";
import { visible } from "@/domain/input/visible-text";
import { type Face, faceOf, familyOf, type Weight } from "./fonts";

/** A part of a line in one font and one direction, its brackets mirrored. Units: `width` for a size of 1. */
export type Run = { text: string; face: Face; isRtl: boolean; width: number };

/** A line of text. Shape: `runs` from left to right, whatever the direction of their text. */
export type Line = { text: string; runs: readonly Run[]; width: number };

const bidi = bidiFactory();

/** What can change the direction of text. */
const RTL = /[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFF]|[\u{10800}-\u{10FFF}]|[\u{1E800}-\u{1EFFF}]/u;
/** What belongs to the letter before it. */
const JOINED = /\p{M}|\u200C|\u200D/u;

/** What Inter surely has. */
const PLAIN = /^[ -~\u00A1-\u017F]*$/;

/** Characters that no font has a glyph for, as their code, such as `[U+6B66]`: never as a box. */
export const drawable = (text: string): string =>
  PLAIN.test(text)
    ? text
    : visible(text)
        .replaceAll(/[\t\u00A0\u2028\u2029]/g, " ")
        .replaceAll(/[^ -~\u00A1-\u017F]/gu, (character) => {
          const code = character.codePointAt(0) ?? 0;
          if (familyOf(code) !== null) return character;
          return JOINED.test(character) || /\p{Cf}/u.test(character)
            ? ""
            : `[U+${code.toString(16).toUpperCase().padStart(4, "0")}]`;
        });

/** How many characters of a text no font has a glyph for. */
export const undrawableIn = (text: string): number =>
  [...text].filter((character) => drawable(character).startsWith("[U+")).length;

/** The parts of a text in one font each. */
function inFaces(text: string, weight: Weight, isRtl: boolean): Run[] {
  if (PLAIN.test(text) && !isRtl) {
    const face = faceOf("inter", weight);
    return text === "" ? [] : [{ text, face, isRtl, width: widthIn(face, text) }];
  }
  const parts: { text: string; face: Face }[] = [];
  for (const character of text) {
    const last = parts.at(-1);
    const isOfLast =
      last &&
      (JOINED.test(character) || character === " ") &&
      last.face.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
    const face = isOfLast ? last.face : faceOf(familyOf(character.codePointAt(0) ?? 0) ?? "inter", weight);
    if (last?.face === face) last.text += character;
    else parts.push({ text: character, face });
  }
  const runs = parts.map((part) => {
    const isOfScript = isRtl && RTL.test(part.text);
    const drawn = isRtl ? mirrored(part.text, isOfScript) : part.text;
    return { text: drawn, face: part.face, isRtl: isOfScript, width: widthIn(part.face, drawn) };
  });
  return isRtl ? runs.reverse() : runs;
}

const widths = new Map<Face, Map<string, number>>();
const MOST_WIDTHS = 20_000;

/** The width of a text in one font, for a size of 1. Shape: words are set one by one, as PDFKit does. */
function widthIn(face: Face, text: string): number {
  const known = widths.get(face) ?? new Map<string, number>();
  if (known.size > MOST_WIDTHS) known.clear();
  widths.set(face, known);
  let sum = 0;
  for (const word of text.split(/(?<= )/)) {
    let width = known.get(word);
    if (width === undefined) {
      width = face.font.layout(word).advanceWidth / face.font.unitsPerEm;
      known.set(word, width);
    }
    sum += width;
  }
  return sum;
}

/** A text without line breaks, in the order in which it is seen. Source: Unicode, UAX 9. */
export function lineOf(words: string, weight: Weight = "regular"): Line {
  const text = drawable(words);
  const runs = RTL.test(text) ? reordered(text, weight) : inFaces(text, weight, false);
  return { text, runs, width: runs.reduce((sum, run) => sum + run.width, 0) };
}

function reordered(text: string, weight: Weight): Run[] {
  const embedding = bidi.getEmbeddingLevels(text);
  const parts: { from: number; to: number; level: number }[] = [];
  for (let i = 0; i < text.length; i++) {
    const level = embedding.levels[i] ?? 0;
    const last = parts.at(-1);
    if (last?.level === level) last.to = i + 1;
    else parts.push({ from: i, to: i + 1, level });
  }
  const highest = Math.max(...parts.map(({ level }) => level));
  for (let level = highest; level > 0; level--) turn(parts, level);
  return parts.flatMap(({ from, to, level }) => {
    return inFaces(text.slice(from, to), weight, level % 2 === 1);
  });
}

/** Turns round every stretch of parts at a level or above it. Source: UAX 9, rule L2. */
function turn(parts: { level: number }[], level: number): void {
  for (let start = 0; start < parts.length; start++) {
    let end = start;
    while (end < parts.length && (parts[end]?.level ?? 0) >= level) end++;
    if (end > start) parts.splice(start, end - start, ...parts.slice(start, end).reverse());
    start = Math.max(start, end);
  }
}

/** Brackets face the other way in text from right to left. What no font turns round by itself, is turned here. */
function mirrored(text: string, isTurnedByFont: boolean): string {
  const letters = [...text].map((character) => bidi.getMirroredCharacter(character) ?? character);
  return (isTurnedByFont ? letters : letters.reverse()).join("");
}

type TextBox = { size: number; width: number; weight?: Weight; most?: number };

/**
 * A text in lines of at most a width.
 * Shape: line breaks of the text stay; a word wider than a line is broken; what `most` lines cannot hold ends in `…`.
 */
export function linesOf(words: string, { size, width, weight = "regular", most }: TextBox): Line[] {
  const room = width / size + 1e-6;
  const lines: string[] = [];
  for (const paragraph of words.split(/\r\n|[\r\n\u2028\u2029]/)) {
    if (most !== undefined && lines.length > most) break;
    lines.push(...brokenAt(room, drawable(paragraph), weight));
  }
  if (most === undefined || lines.length <= most) return lines.map((line) => lineOf(line.trimEnd(), weight));
  return lines
    .slice(0, most)
    .map((line, i) => lineOf(i === most - 1 ? cutAt(room, line, weight) : line.trimEnd(), weight));
}

/** One paragraph in lines. */
function brokenAt(room: number, paragraph: string, weight: Weight): string[] {
  const lines: string[] = [];
  let [line, filled] = ["", 0];
  for (const word of paragraph.split(/(?<= )|(?<=[-/])(?=\p{L})/u)) {
    if (line !== "" && filled + widthOf(word.trimEnd(), weight) > room) {
      lines.push(line);
      [line, filled] = ["", 0];
    }
    line += word;
    filled += widthOf(word, weight);
    while (filled > room && widthOf(line.trimEnd(), weight) > room && [...line.trimEnd()].length > 1) {
      const part = beginningOf(room, line, weight);
      lines.push(part);
      line = line.slice(part.length);
      filled = widthOf(line, weight);
    }
  }
  return [...lines, line];
}

const widthOf = (text: string, weight: Weight): number =>
  inFaces(text, weight, false).reduce((sum, run) => sum + run.width, 0);

/** The longest beginning of a text that fits; at least one character. */
function beginningOf(room: number, text: string, weight: Weight): string {
  const letters = [...text];
  let [fits, tooLong] = [1, letters.length];
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2);
    if (widthOf(letters.slice(0, middle).join(""), weight) > room) tooLong = middle;
    else fits = middle;
  }
  return letters.slice(0, fits).join("");
}

const cutAt = (room: number, text: string, weight: Weight): string =>
  `${beginningOf(room - widthOf("…", weight), `${text.trimEnd()}  `, weight).trimEnd()}…`;
