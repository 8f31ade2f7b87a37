import { expect, test } from "vitest";
import type { SnapshotContent, SnapshotIndicator } from "@/domain/snapshot/snapshot";
import { comparisonOf } from "@/domain/snapshot/snapshot-comparison";
import { exampleSnapshot } from "@/formats/example";

type Judged = NonNullable<SnapshotIndicator["judgement"]>;

/** The example with one judged indicator changed; its category keeps the rest. */
function withJudged(change: (indicator: SnapshotIndicator, judgement: Judged) => SnapshotIndicator) {
  let isDone = false;
  const changed = (indicator: SnapshotIndicator) => {
    if (isDone || !indicator.judgement) return indicator;
    isDone = true;
    return change(indicator, indicator.judgement);
  };
  const { categories, ...rest } = exampleSnapshot;
  return {
    ...rest,
    categories: categories.map((each) => ({ ...each, indicators: each.indicators.map(changed) })),
  } satisfies SnapshotContent;
}

const saidBetween = (first: SnapshotContent, second: SnapshotContent) =>
  comparisonOf(first, second).changed.flatMap(({ news }) => news.map(({ said }) => said));

test("a snapshot compared with itself has no differences, whatever its number and time", () => {
  const later = { ...exampleSnapshot, number: 99, takenAt: "2020-02-01T00:00:00.000Z", revision: 900 };
  const { changed, unchanged } = comparisonOf(exampleSnapshot, later);
  expect(changed).toEqual([]);
  expect(unchanged).toEqual(exampleSnapshot.categories.map(({ name }) => name));
});

test("a level that was raised is said with both levels, and why", () => {
  const raised = withJudged((indicator, judgement) => ({
    ...indicator,
    ...{ level: 5, levelName: "Critical" },
    judgement: { ...judgement, id: "later", act: "assessed", rationale: "Launchers seen" },
  }));
  const [category] = comparisonOf(exampleSnapshot, raised).changed;
  expect(category?.news).toMatchObject([
    { said: expect.stringMatching(/to Critical from /), because: "Launchers seen", level: 5 },
  ]);
});

test("a judgement at the same level is named, with its likelihood and its confidence apart", () => {
  const again = withJudged((indicator, judgement) => ({
    ...indicator,
    judgement: {
      ...{ ...judgement, id: "later", act: "assessed", recordedBy: "Ada", rationale: "Nothing new" },
      likelihoodRatio: 0.5,
      confidence: judgement.confidence === "high" ? "low" : "high",
    },
  }));
  const said = saidBetween(exampleSnapshot, again);
  expect(said).toHaveLength(3);
  expect(said[0]).toBe("was judged again at the same level by Ada");
  expect(said[1]).toMatch(/^has (high|low) confidence, before /);
  expect(said[2]).toMatch(/^likelihood: .*50 %.*, before /);
  expect(saidBetween(again, exampleSnapshot)).toHaveLength(3);
});

test("another number of incidents, and a category of only one of them, are differences", () => {
  const [first, ...others] = exampleSnapshot.categories;
  if (!first) throw new Error("The example has no category.");
  const more = { ...first, incidents: { ...first.incidents, week: first.incidents.week + 2 } };
  expect(saidBetween(exampleSnapshot, { ...exampleSnapshot, categories: [more, ...others] })).toEqual([
    expect.stringMatching(/^incidents in 7 days: \d+.*, before \d+/),
  ]);
  const gone = comparisonOf(exampleSnapshot, { ...exampleSnapshot, categories: others }).changed;
  expect(gone).toMatchObject([{ id: first.id, after: null }]);
  expect(gone[0]?.news[0]?.said).toBe("is no longer on the board");
});
