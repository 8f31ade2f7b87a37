/** The notice on every page and export of the example desk. */
export const EXAMPLE_WORDS = {
  title: "Example desk, January 2020.",
  text: "Its clock runs from 9 January 2020. Published facts with their sources; levels are example judgements.",
} as const;
