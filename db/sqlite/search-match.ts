import { formsOf } from "@/domain/search/search-words";

/**
 * Each word as an FTS5 term, with `begun`, where there are any, for the words that begin as the last one does. Words are
 * quoted, so that nothing in them is taken for an operator.
 * Source: https://sqlite.org/fts5.html#full_text_query_syntax
 */
export const termsOf = (words: readonly string[], begun: readonly string[] = []): string[] =>
  formsOf(words).map((forms) => {
    const terms = forms.flatMap(({ text, isBeginning }) => {
      if (!isBeginning) return `"${text}"`;
      return begun.length > 0 ? begun.map((each) => `"${each}"`) : `"${text}" *`;
    });
    return `(${terms.join(" OR ")})`;
  });

/** The FTS5 query: every word must match. Empty without a word. */
export const matchOf = (words: readonly string[], begun?: readonly string[]): string =>
  termsOf(words, begun).join(" AND ");
