/** Words of one question; what comes after them is left out. */
const MOST_WORDS = 8;
/** Letters of a word that are looked for. */
const MOST_LETTERS = 40;
/** From so many letters on, the last word may be the beginning of one. */
const BEGINNING_LETTERS = 3;

/** The words of what somebody typed: only letters and digits count, in any script. */
export const wordsOf = (typed: string): string[] =>
  [...typed.normalize("NFC").matchAll(/[\p{L}\p{N}\p{M}]+/gu)]
    .map(([word]) => [...word].slice(0, MOST_LETTERS).join(""))
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, MOST_WORDS);

/**
 * Each word in the language of the index, the last one as a beginning. A plural finds the singular and the other way
 * round. Words stand in quotes, so that nothing in them is taken for an operator.
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

/** The question in the language of the index: every word has to be there. Empty without a word. */
export const matchOf = (words: readonly string[]): string => termsOf(words).join(" AND ");

const folded = (text: string) => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** Whether every word that was typed begins some word of a text. */
export function isMeant(typed: readonly string[], text: string): boolean {
  const there = wordsIn(folded(text));
  return typed.every((word) => there.some((each) => each.startsWith(folded(word))));
}

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
