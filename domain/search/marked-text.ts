import type { TextPart } from "./search";
import { folded, formsOf } from "./search-words";

/** Words of an excerpt. */
const EXCERPT_WORDS = 24;

/** A word of a text: where it is, and which of the typed words it matches. */
type Word = { from: number; to: number; matched?: number };

/** The words of a text, separated as the index separates them. */
const separated = (text: string) => [
  ...text.matchAll(/[\p{L}\p{N}\p{Co}](?:[\p{L}\p{N}\p{Co}]|[\u0300-\u0331])*/gu),
];

/** Finds the typed words in texts. A form that the index separates into several words matches them in sequence. */
export function findingOf(typed: readonly string[]): (text: string) => Word[] {
  const forms = formsOf(typed).flatMap((each, matched) =>
    each.map(({ text, isBeginning }) => ({
      pieces: separated(text).map(([piece]) => folded(piece)),
      isBeginning,
      matched,
    })),
  );
  return (text) => {
    const pieces = separated(text);
    const own = pieces.map(([piece]) => folded(piece));
    const words: Word[] = pieces.map(({ 0: { length }, index }) => ({ from: index, to: index + length }));
    for (const { pieces: sought, isBeginning, matched } of forms)
      for (let at = 0; at + sought.length <= own.length; at++) {
        const isHere = sought.every((piece, i) =>
          isBeginning && i === sought.length - 1 ? own[at + i]?.startsWith(piece) : own[at + i] === piece,
        );
        if (isHere) for (const word of words.slice(at, at + sought.length)) word.matched ??= matched;
      }
    return words;
  };
}

/** A text with its matching words marked. */
export const markedText = (text: string, find: (text: string) => Word[]): TextPart[] =>
  partsOf(text, find(text), 0, text.length);

function partsOf(text: string, words: readonly Word[], from: number, to: number): TextPart[] {
  const parts: TextPart[] = [];
  let done = from;
  const pass = (until: number, isMatch: boolean) => {
    if (until > done) parts.push({ text: text.slice(done, until), isMatch });
    done = until;
  };
  for (const word of words) {
    if (word.matched === undefined || word.from < from || word.to > to) continue;
    pass(word.from, false);
    pass(word.to, true);
  }
  pass(to, false);
  return parts;
}

/** A stretch of EXCERPT_WORDS words, and how good an excerpt it is. */
type Stretch = { text: string; words: Word[]; first: number; score: number };

/**
 * The stretch of some texts that has the most of the typed words, with them marked; the first of several.
 * Shape: begins with a sentence where that loses no typed word. Empty when no text has any.
 */
export function excerptOf(texts: readonly string[], find: (text: string) => Word[]): TextPart[] {
  let best: Stretch | undefined;
  for (const text of texts) {
    const words = find(text);
    for (const [first, bonus] of beginningsOf(text, words)) {
      const score = scoreOf(words.slice(first, first + EXCERPT_WORDS));
      if (score > 0 && score + bonus > (best?.score ?? 0))
        best = { text, words, first, score: score + bonus };
    }
  }
  if (!best) return [];
  const { text, words, first } = best;
  const isToTheEnd = first + EXCERPT_WORDS >= words.length;
  const from = first === 0 ? 0 : (words[first]?.from ?? 0);
  const to = isToTheEnd ? text.length : (words[first + EXCERPT_WORDS - 1]?.to ?? text.length);
  const parts = partsOf(text, words, from, to);
  return joined([...(first === 0 ? [] : [ELLIPSIS]), ...parts, ...(isToTheEnd ? [] : [ELLIPSIS])]);
}

const ELLIPSIS: TextPart = { text: "…", isMatch: false };

/** Parts without a match that follow each other become one. */
function joined(parts: readonly TextPart[]): TextPart[] {
  const whole: TextPart[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (last?.isMatch === false && !part.isMatch) last.text += part.text;
    else whole.push({ ...part });
  }
  return whole;
}

/** Each typed word counts a thousand times more than its repetition. */
function scoreOf(words: readonly Word[]): number {
  const matches = words.flatMap(({ matched }) => matched ?? []);
  return new Set(matches).size * 1000 + matches.length;
}

/** Where an excerpt may begin, with what speaks for it: with the text or a sentence, else with the match in the middle. */
function beginningsOf(text: string, words: readonly Word[]): Map<number, number> {
  const last = Math.max(0, words.length - EXCERPT_WORDS);
  const beginnings = new Map<number, number>();
  let sentence = 0;
  for (const [i, { from, matched }] of words.entries()) {
    if (/[.:]\s+$/.test(text.slice(Math.max(0, from - 4), from))) sentence = i;
    if (matched === undefined) continue;
    const middle = Math.min(last, Math.max(0, i - EXCERPT_WORDS / 2));
    beginnings.set(Math.min(sentence, last), sentence === 0 ? 120 : sentence > last ? 0 : 100);
    if (!beginnings.has(middle)) beginnings.set(middle, 0);
  }
  return beginnings;
}
