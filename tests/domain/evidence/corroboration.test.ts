import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  corroborationOf,
  corroborationWordsOf,
  type Link,
  wouldBeCircular,
} from "@/domain/evidence/corroboration";

const link = (
  reportId: string,
  originReportId: string | null = null,
  sourceId = `source of ${reportId}`,
): Link => ({
  reportId,
  originReportId,
  sourceId,
});

describe("corroboration", () => {
  test.each<[string, Link[], object]>([
    ["nothing", [], { reportCount: 0, originCount: 0, sourceCount: 0 }],
    ["one report", [link("a")], { reportCount: 1, originCount: 1 }],
    ["two that repeat nothing", [link("a"), link("b")], { reportCount: 2, originCount: 2, sourceCount: 2 }],
    ["a report and one that repeats it", [link("a"), link("b", "a")], { reportCount: 2, originCount: 1 }],
    ["two that repeat a third", [link("b", "a"), link("c", "a")], { reportCount: 2, originCount: 1 }],
    ["a chain of three", [link("a"), link("b", "a"), link("c", "b")], { reportCount: 3, originCount: 1 }],
    ["two of one source", [link("a", null, "s"), link("b", null, "s")], { originCount: 2, sourceCount: 1 }],
    ["one told twice", [link("a"), link("a")], { reportCount: 1, originCount: 1 }],
  ])("of %s is counted by origins", (_, reports, expected) => {
    expect(corroborationOf(reports)).toMatchObject(expected);
  });

  test("follows a chain through reports that are not counted themselves", () => {
    const chain = [link("a"), link("b", "a"), link("c", "b"), link("d", "a")];
    const [, , c, d] = chain as [Link, Link, Link, Link];
    expect(corroborationOf([c, d], chain)).toEqual({ reportCount: 2, originCount: 1, sourceCount: 1 });
  });

  test("of a cycle ends, and counts no origin twice", () => {
    const circle = [link("a", "b"), link("b", "a")];
    expect(corroborationOf(circle).reportCount).toBe(2);
  });

  test("never exceeds the number of reports, and does not depend on their order", () => {
    const links = fc
      .array(fc.tuple(fc.nat(9), fc.option(fc.nat(9))), { maxLength: 10 })
      .map((pairs) =>
        pairs.map(([id, from], i) => link(`r${i}`, from !== null && from < i ? `r${from}` : null, `s${id}`)),
      );
    fc.assert(
      fc.property(links, (reports) => {
        const forth = corroborationOf(reports);
        expect(corroborationOf([...reports].reverse())).toEqual(forth);
        expect(forth.originCount).toBeLessThanOrEqual(forth.reportCount);
        expect(forth.sourceCount).toBeLessThanOrEqual(forth.originCount);
      }),
    );
  });

  test.each([
    [{ reportCount: 1, originCount: 1, sourceCount: 1 }, "1 report"],
    [{ reportCount: 2, originCount: 1, sourceCount: 1 }, "2 reports, all of one origin"],
    [{ reportCount: 3, originCount: 2, sourceCount: 1 }, "3 reports, 2 origins, all from one source"],
    [{ reportCount: 3, originCount: 2, sourceCount: 2 }, "3 reports, 2 independent origins"],
  ])("%j is said as “%s”", (corroboration, words) => {
    expect(corroborationWordsOf(corroboration)).toBe(words);
  });
});

describe("a report", () => {
  const chain = [link("a"), link("b", "a"), link("c", "b")];
  test("that would repeat itself, directly or through others, is circular", () => {
    expect(wouldBeCircular("a", "a", chain)).toBe(true);
    expect(wouldBeCircular("a", "c", chain)).toBe(true);
  });
  test("can repeat a report of another origin", () => {
    expect(wouldBeCircular("d", "c", chain)).toBe(false);
    expect(wouldBeCircular("c", "a", chain)).toBe(false);
  });
});
