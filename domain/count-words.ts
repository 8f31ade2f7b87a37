/** A count with its noun, such as `1 indicator` or `4 indicators`. */
export const countOf = (count: number, noun: string, plural = `${noun}s`): string =>
  `${count} ${count === 1 ? noun : plural}`;

/** Names as a list in a sentence: `A`, `A and B`, `A, B and C`. */
export const listOf = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

/** Names as a list in a sentence that stays short: with more than four, the first three and how many more. */
export const fewOf = (names: readonly string[]): string =>
  names.length > 4 ? `${names.slice(0, 3).join(", ")} and ${names.length - 3} more` : listOf(names);

/** The words of a name in code, such as `Effective at` of `effectiveAt`. */
export const wordsOfName = (name: string): string =>
  capitalised(name.replace(/([A-Z]|\d+)/g, " $1").toLowerCase());

/** A text whose first letter is a capital. */
export const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
