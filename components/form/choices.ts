/** One of the few words that a field offers. */
export type Choice = { value: string; label: string };

/** The choice of nothing yet. */
export const CHOOSE: Choice = { value: "", label: "Choose …" };

/** Words to choose from, each as it is. */
export const choicesOf = (words: readonly string[]): Choice[] =>
  words.map((word) => ({ value: word, label: word }));

/** Things to choose from by their names. */
export const choicesNamed = (named: readonly { id: string; name: string }[]): Choice[] =>
  named.map(({ id, name }) => ({ value: id, label: name }));
