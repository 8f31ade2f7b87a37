import { expect, test } from "vitest";
import { boardOf } from "@/domain/board/board";
import { whatChangedOf } from "@/domain/difference/what-changed";
import { whatChangedMarkdown } from "@/formats/what-changed";
import { at, boardFacts, categoryVersion, judgement, NOW } from "../domain/examples";

const DESK = { name: "Desk *one*", isExample: false, address: "http://desk" };
const nothing = { entries: [], count: 0 };
const directory = { names: new Map([["rails", "Rails_found"]]), categoryOf: new Map([["rails", "rockets"]]) };
const entry = {
  seq: 7,
  action: "assessment.recorded",
  subjectId: "j1",
  before: null,
  after: { indicatorId: "rails", level: 3, rationale: "Two [finds]." },
  recordedAt: at("2020-01-09T00:00:00Z"),
  recordedBy: "Ada | Bo",
  indicatorId: "rails",
  categoryId: null,
};
const before = boardOf(boardFacts());
const after = boardOf(boardFacts({ holdings: [judgement()] }));

test("what changed is one page of sentences with links, in which user text is never markup", () => {
  const changed = whatChangedOf(before, after, {
    recorded: { entries: [entry], count: 1 },
    unknown: nothing,
    directory,
  });
  expect(whatChangedMarkdown(changed, DESK)).toBe(`# Desk \\*one\\*: what changed

- From: The world at 090600ZJAN20, as known at 090600ZJAN20
- To: The world at 090600ZJAN20, as known at 090600ZJAN20

## Rockets: 3 Substantial, was Not assessed

- [Rockets](http://desk/categories/rockets) set to Substantial: 3 Substantial, the highest of 1 indicator, held by Rails found.
- [Rails found](http://desk/indicators/rails) set to Substantial: Two finds this week.

Recorded:

- [Rails\\_found](http://desk/indicators/rails) set to Substantial: Two \\[finds\\]. (recorded 090000ZJAN20 by Ada \\| Bo)

Entries of the watch log: 1 known only to the second board, 0 only to the first.
`);
});

test("two equal boards have no differences, and the example says that it is one", () => {
  const changed = whatChangedOf(before, before, { recorded: nothing, unknown: nothing, directory });
  const markdown = whatChangedMarkdown(changed, { ...DESK, isExample: true });
  expect(markdown).toContain("Nothing differs between the two boards");
  expect(markdown).toMatch(/^> \*\*Example desk/);
});

test("a category on only one of the boards is listed as such", () => {
  const drones = categoryVersion({ id: "drones", name: "Drones", recordedAt: NOW - 1 });
  const both = boardOf(boardFacts({ categories: [categoryVersion(), drones] }));
  const values = (first: typeof both, second: typeof both) =>
    whatChangedMarkdown(
      whatChangedOf(first, second, { recorded: nothing, unknown: nothing, directory }),
      DESK,
    );
  expect(values(before, both)).toContain("is on the board now");
  expect(values(both, before)).toContain("is no longer on the board");
});
