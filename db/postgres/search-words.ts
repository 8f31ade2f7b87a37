import { folded, formsOf } from "@/domain/search/search-words";

/** Letters of a word that are indexed, at most: PostgreSQL refuses words beyond 2 KB. */
const MOST_LETTERS = 200;
/** Places of one word that are noted, and the last place that can be: more say nothing about the rank. */
const MOST_PLACES = 100;
const LAST_PLACE = 16_383;

const quoted = (word: string) => `'${word}'`;

/** The label of a column's weight, from the most to the least. */
const labelOf = (weight: number): string =>
  weight >= 10 ? "A" : weight >= 4 ? "B" : weight >= 2 ? "C" : "D";

/** The words in a text, without case and accents: only letters and digits count, in any script. */
const wordsIn = (text: string): string[] =>
  (folded(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => [...word].slice(0, MOST_LETTERS).join(""));

/**
 * The words of a row, with their places and weights, as PostgreSQL writes a `tsvector`.
 * Source: the chapter “Text Search Types” of the manual of PostgreSQL 15.
 */
export function vectorOf(texts: readonly (readonly [text: string | null, weight: number])[]): string {
  const places = new Map<string, string[]>();
  let place = 0;
  for (const [text, weight] of texts)
    for (const word of wordsIn(text ?? "")) {
      place += 1;
      const own = places.get(word) ?? [];
      if (own.length < MOST_PLACES) own.push(`${Math.min(place, LAST_PLACE)}${labelOf(weight)}`);
      places.set(word, own);
    }
  return [...places].map(([word, own]) => `${quoted(word)}:${own.join(",")}`).join(" ");
}

/** Each typed word as a term of a `tsquery`: its forms, the last one as the beginning of a word. */
export const termsOf = (words: readonly string[]): string[] =>
  formsOf(words).map((forms) => {
    const terms = forms.map(({ text, isBeginning }) => {
      return `(${wordsIn(text).map(quoted).join(" <-> ")}${isBeginning ? ":*" : ""})`;
    });
    return `(${terms.join(" | ")})`;
  });

/** The query: every word must match. */
export const queryOf = (words: readonly string[]): string => termsOf(words).join(" & ");
