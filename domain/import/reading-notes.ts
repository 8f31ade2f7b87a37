/**
 * Something that a file left open and was decided for it, and the option of the command line that decides otherwise; null
 * where nothing can.
 */
export type Guess = { what: string; override: string | null };

/** Parts of a file of one kind that no row was made of. */
type SetAside = { what: string; count: number };

/** What a reading of a file leaves to say beside its rows. `unused` are the columns that were used for nothing. */
export type ReadingNotes = {
  unused: readonly string[];
  guesses: readonly Guess[];
  setAside: readonly SetAside[];
};

/** What was set aside, in words. */
const setAsideWordsOf = ({ what, count }: SetAside): string => `${count.toLocaleString("en")} ${what}`;

/** The notes as sentences. `changeOf` says how a guess is changed, with a space before it. */
export const noteWordsOf = (
  { unused, guesses, setAside }: ReadingNotes,
  changeOf: (override: string) => string,
): string[] => [
  ...(unused.length > 0 ? [`Not used: ${unused.map((name) => `“${name}”`).join(", ")}.`] : []),
  ...guesses.map(({ what, override }) => `Guessed: ${what}.${override ? changeOf(override) : ""}`),
  ...(setAside.length > 0 ? [`Set aside: ${setAside.map(setAsideWordsOf).join(", ")}.`] : []),
];
