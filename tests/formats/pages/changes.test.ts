import { expect, test } from "vitest";
import { boardOf } from "@/domain/board/board";
import { whatChangedOf } from "@/domain/difference/what-changed";
import { pageMarkdown } from "@/formats/page/markdown";
import { changesPage } from "@/formats/pages/changes";
import { boardFacts, categoryVersion, judgement, NOW } from "../../domain/examples";
import { pagesSaying } from "./example-pages";

const DESK = { name: "Desk *one*", isExample: false };
const nothing = { entries: [], count: 0 };
const directory = { names: new Map([["rails", "Rails_found"]]), categoryOf: new Map([["rails", "rockets"]]) };
const before = boardOf(boardFacts());
const sentences = (first: typeof before, second: typeof before) =>
  pageMarkdown(
    changesPage(whatChangedOf(first, second, { recorded: nothing, unknown: nothing, directory }), DESK),
  );

test("what changed is a page by category: what differs, what was recorded, by whom and why", () => {
  const { changes } = pagesSaying("Rails_found | [x]");
  const text = changes ? pageMarkdown(changes) : "";
  expect(text).toContain("# Rails\\_found \\| \\[x\\]: what changed");
  expect(text).toMatch(/## Rails.*: 3 Substantial/);
  expect(text).toMatch(/\| Set to Substantial \| Rails\\_found \\\| \\\[x\\\] \| 090000ZJAN20 \|/);
  expect(text).toContain("Entries of the watch log: 1 known only to the second board, 0 only to the first.");
});

test("two equal boards have no differences, and a desk's name is never markup", () => {
  const text = sentences(before, before);
  expect(text).toContain("Nothing differs between the two boards");
  expect(text).toMatch(/^# Desk \\\*one\\\*: what changed/);
});

test("a category on only one of the boards is listed as such", () => {
  const drones = categoryVersion({ id: "drones", name: "Drones", recordedAt: NOW - 1 });
  const both = boardOf(boardFacts({ categories: [categoryVersion(), drones], holdings: [judgement()] }));
  expect(sentences(before, both)).toContain("Is on the board now");
  expect(sentences(both, before)).toContain("Is no longer on the board");
});
