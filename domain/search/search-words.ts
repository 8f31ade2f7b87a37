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

/** A form of a typed word that a text may have; the last word's own form is the beginning of one. */
type WordForm = { text: string; isBeginning: boolean };

/** The forms of each word: a plural matches the singular and vice versa. */
export const formsOf = (words: readonly string[]): WordForm[][] =>
  words.map((word, i) => {
    const isLast = i === words.length - 1;
    const whole = (text: string) => ({ text, isBeginning: false });
    const forms = [{ text: word, isBeginning: isLast && [...word].length >= BEGINNING_LETTERS }];
    if (/^\p{Script=Latin}{4,}$/u.test(word)) {
      if (/[^s]s$/i.test(word)) forms.push(whole(word.slice(0, -1)));
      else if (!isLast) forms.push(whole(`${word}s`));
    }
    return forms;
  });

/** What the last word begins, as the index has its words; undefined when it stands for itself. */
export function beginningOf(words: readonly string[]): string | undefined {
  const last = formsOf(words)
    .at(-1)
    ?.find(({ isBeginning }) => isBeginning);
  return last && folded(last.text);
}

/**
 * Whether only words that the last one begins match it. Of letters that the index may fold in another way that is not
 * said.
 */
export const isOnlyBegun = (words: readonly string[]): boolean =>
  formsOf(words).at(-1)?.length === 1 && /^[a-z0-9]+$/i.test(words.at(-1) ?? "");

/** A text without case and accents, as the index has its words. */
export const folded = (text: string): string =>
  /^[\x20-\x7e]*$/.test(text)
    ? text.toLowerCase()
    : text.toLowerCase().normalize("NFD").replaceAll(/\p{M}/gu, "");

/** Whether every typed word starts some word of a text. */
export function isMeant(typed: readonly string[], text: string): boolean {
  const there = wordsIn(folded(text));
  return typed.every((word) => there.some((each) => each.startsWith(folded(word))));
}

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
