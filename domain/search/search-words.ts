/** Words per query; further ones are ignored. */
const MOST_WORDS = 8;
/** Letters per word that are used. */
const MOST_LETTERS = 40;
/** From this many letters on, the last word matches as a prefix. */
const BEGINNING_LETTERS = 3;

/** The words in typed text: only letters and digits count, in any script. */
export const wordsOf = (typed: string): string[] =>
  [...typed.normalize("NFC").matchAll(/[\p{L}\p{N}\p{M}]+/gu)]
    .map(([word]) => [...word].slice(0, MOST_LETTERS).join(""))
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, MOST_WORDS);

/**
 * Each word as an FTS5 term, the last one as a prefix. A plural matches the singular and vice versa. Words are quoted,
 * so that nothing in them is taken for an operator.
 * Source: https://sqlite.org/fts5.html#full_text_query_syntax
 */
export const termsOf = (words: readonly string[]): string[] =>
  words.map((word, i) => {
    const isLast = i === words.length - 1;
    const forms = [`"${word}"${isLast && [...word].length >= BEGINNING_LETTERS ? " *" : ""}`];
    if (/^\p{Script=Latin}{4,}$/u.test(word)) {
      if (/[^s]s$/i.test(word)) forms.push(`"${word.slice(0, -1)}"`);
      else if (!isLast) forms.push(`"${word}s"`);
    }
    return `(${forms.join(" OR ")})`;
  });

/** The FTS5 query: every word must match. Empty without a word. */
export const matchOf = (words: readonly string[]): string => termsOf(words).join(" AND ");

const folded = (text: string) => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** Whether every typed word starts some word of a text. */
export function isMeant(typed: readonly string[], text: string): boolean {
  const there = wordsIn(folded(text));
  return typed.every((word) => there.some((each) => each.startsWith(folded(word))));
}

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
