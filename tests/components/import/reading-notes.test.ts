import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ReadingNotes } from "@/components/import/reading-notes";

const shown = (what: string, override: string | null) =>
  renderToStaticMarkup(
    createElement(ReadingNotes, { notes: { unused: [], guesses: [{ what, override }], setAside: [] } }),
  ).replaceAll(/<[^>]*>/g, "");

test.each([
  ["--zone NAME", "Guessed: x. Change it under Map columns."],
  ["--month-first", "Guessed: x. Change it under Map columns."],
  ["--encoding NAME", "Guessed: x. Change it under Format and category."],
  ["--sheet NAME", "Guessed: x. Change it under Format and category."],
  ["--dataset NAME or --as new", "Guessed: x."],
  [null, "Guessed: x."],
])("the page says where a guess is changed, and not the option %s of the command line", (override, words) => {
  expect(shown("x", override)).toBe(words);
});
