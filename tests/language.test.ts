import { expect, test } from "vitest";
import { readDocuments, readSources } from "./sources";

/** What nobody on a watch floor says, with what they say instead. */
const BANNED: [phrase: RegExp, instead: string][] = [
  [/\bcan not\b/i, "cannot"],
  [/\bgive it up\b/i, "Cancel import"],
  [/\bmend (it|the|this)\b/i, "fix"],
  [/\b(is|are|was|were) (told|said|asked) by\b/i, "name who did it"],
  [/\btold (otherwise|apart|twice|here)\b/i, "differs, recorded separately, duplicate, listed"],
  [/\bcounts? (as evidence )?no more\b|\bno more, and stays\b/i, "no longer counted"],
  [/\blook whether\b/i, "check whether"],
  [
    /\blook(ed)? for (reports|incidents|entries|sources) by\b|\blooked (for|through) yet\b/i,
    "search, filter",
  ],
  [/\bread(ing)? (it |them |a file )?in\b(?! (their order|the news))/i, "import"],
  [/\bknows? \S+ by its beginning\b/i, "We couldn't recognise this file"],
  [/\bno (incident|report|source|entry) is like\b/i, "No matching …"],
  [/\bleft empty:/i, "Defaults to …"],
  [/\bnobody (has said|can say)\b/i, "unknown, cannot be judged"],
  [
    /\bsaid to have done\b|\bcertainty of that\b|\bwho tells it\b/i,
    "Attributed to, Attribution confidence, Source",
  ],
  [/\bsay (who did it|who you are|who is on watch|that its)\b/i, "Attribute, Enter, Report"],
  [/\bjudged? anew\b|\bgrade it anew\b|\bset (it|the level) anew\b/i, "Revise, Regrade, Set again"],
  [/\buntie[ds]? (it|evidence|this)\b|\btied? (to it|to a level|the report)\b/i, "Link, Unlink"],
  [/\bthings? to do\b|\bplan (it|a thing)\b/i, "task"],
  [/\bwhat became of it\b|\bwhat was said of it\b/i, "Status, Entry history"],
  [/\bkeep these colours\b|\bas the system says\b/i, "Save theme, System"],
  [/\b(nearer|farther), (nearer|farther)\b/i, "Zoom in, Zoom out"],
  [/\b1 week of\b|\bso many or more\b/i, "About once in … weeks"],
  [/\bnothing is other in\b/i, "No changes in"],
  [/\btake it apart\b/i, "Undo merge"],
];

/** A file of code without its comments, on one line, so that a sentence is found however it is wrapped. */
const wordsOf = (code: string): string =>
  code
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/^\s*\/\/.*$/gm, "")
    .replace(/\s+/g, " ");

const isProgram = (path: string) => /^(app|components|db|domain|formats|scripts)\//.test(path);

/** What published authors wrote stays in their words. */
const isQuoted = (path: string) => path.startsWith("db/seed/january-2020");

const findIn = (text: string, phrase: RegExp): string[] =>
  [...text.matchAll(new RegExp(phrase, "gi"))].map(({ 0: found, index }) =>
    text.slice(Math.max(0, index - 30), index + found.length + 30),
  );

test.each(BANNED)("no page and no message says %s; people say “%s”", (phrase) => {
  const found = [...readSources()]
    .filter(([path]) => isProgram(path) && !isQuoted(path))
    .flatMap(([path, code]) => findIn(wordsOf(code), phrase).map((words) => `${path}: ${words}`));
  expect(found).toEqual([]);
});

test("no document writes “can not”", () => {
  const found = [...readDocuments()].flatMap(([path, text]) =>
    findIn(text.replace(/\s+/g, " "), /\bcan not\b/i).map((words) => `${path}: ${words}`),
  );
  expect(found).toEqual([]);
});

test("a banned phrase is found in a string and in markup that is wrapped, and not in a comment", () => {
  const code = '/** It can not be. */\nconst words = "It can\n  not be";';
  expect(findIn(wordsOf(code), /\bcan not\b/i)).toEqual([' const words = "It can not be";']);
});
