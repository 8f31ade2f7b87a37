import { expect, test } from "vitest";
import { readSources } from "./sources";

const pages = [...readSources()].filter(([path]) => /^(?:app|components)\//.test(path));

/** Every place where a path of the desk is asked for as it is written, as `path: code`. */
const placesOf = (pattern: RegExp): string[] =>
  pages.flatMap(([path, text]) => [...text.matchAll(pattern)].map(([code]) => `${path}: ${code}`));

test("what a page asks for, it asks of the desk it stands on, an exercise too: its paths go through atDesk", () => {
  const requests = /\b(?:fetch|EventSource|sendBeacon|redirect|location\.assign)\(\s*["'`]\/[^)]*/g;
  expect(placesOf(requests)).toEqual([]);
});

test("so does every form with an address of its own", () => {
  expect(placesOf(/<form\b[^>]*\baction=(?:"\/|\{["`]\/)[^>]*/g)).toEqual([]);
});
