import SqliteDatabase from "better-sqlite3";
import fc from "fast-check";
import { expect, test } from "vitest";
import { matchOf } from "@/db/sqlite/search-match";
import { excerptOf, findingOf, markedText } from "@/domain/search/marked-text";
import { textOf } from "@/domain/search/search";
import { wordsOf } from "@/domain/search/search-words";

const shown = (parts: { text: string; isMatch: boolean }[]) =>
  parts.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join("");
const marked = (typed: string, text: string) => shown(markedText(text, findingOf(wordsOf(typed))));
const excerpt = (typed: string, ...texts: string[]) => shown(excerptOf(texts, findingOf(wordsOf(typed))));

test.each([
  ["front alt", "the FRONT ALTAIR", "the [FRONT] [ALTAIR]"],
  ["tankers", "Tanker, tankers", "[Tanker], [tankers]"],
  ["debris sho", "Débris on the SHÓRE.", "[Débris] on the [SHÓRE]."],
  ["fire", "No match", "No match"],
  ["fire", "", ""],
])("the words %j are marked in %j", (typed, text, words) => {
  expect(marked(typed, text)).toBe(words);
});

test("an excerpt has the most of the words, from the first text that has them", () => {
  const long = Array.from({ length: 60 }, (_, i) => `w${i}`).join(" ");
  expect(excerpt("fire", "A fire.", "Fire")).toBe("A [fire].");
  expect(excerpt("fire ship", "A fire.", "The ship is on fire")).toBe("The [ship] is on [fire]");
  expect(excerpt("w30", long)).toMatch(/^…w18 .* \[w30\] .* w41…$/);
  expect(excerpt("w30", long.replace("w20 w21", "w20. w21"))).toMatch(/^…w21 .* \[w30\] .* w44…$/);
  expect(excerpt("w59", long)).toMatch(/^…w36 .* \[w59\]$/);
  expect(excerpt("fire", "Nothing", "")).toBe("");
});

test("the words that the index finds are those that are marked", () => {
  const database = new SqliteDatabase(":memory:");
  database.exec("create virtual table t using fts5(text, tokenize='unicode61 remove_diacritics 2')");
  const insert = database.prepare("insert into t (rowid, text) values (1, ?)");
  const highlight = database.prepare<[string], string>(
    "select highlight(t, 0, '[', ']') from t where t match ?",
  );
  const piece = fc.constantFrom(
    "fire",
    "fires",
    "Fïre",
    "fi",
    "firé",
    "ship",
    "ships",
    "SHIPS",
    "क्षि",
    "éa",
    "1",
    "-",
  );
  const text = fc.array(fc.tuple(piece, fc.constantFrom(" ", ". ", "-", "/")), { maxLength: 8 });
  fc.assert(
    fc.property(text, fc.array(piece, { minLength: 1, maxLength: 3 }), (pieces, typed) => {
      const whole = pieces.flat().join("");
      const words = wordsOf(typed.join(" "));
      if (words.length === 0) return;
      database.exec("delete from t");
      insert.run(whole);
      const byIndex = highlight.pluck().get(matchOf(words));
      if (byIndex === undefined) return;
      const own = markedText(whole, findingOf(words));
      expect(textOf(own)).toBe(whole);
      const apart = (text: string) => text.replaceAll(/[^[\]\p{L}\p{N}]/gu, "");
      expect(apart(shown(own)).replaceAll("][", "")).toBe(apart(byIndex).replaceAll("][", ""));
    }),
    { numRuns: 300 },
  );
  database.close();
});
