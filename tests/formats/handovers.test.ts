import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isDigestRight, sealed } from "@/domain/digest";
import type { Brief } from "@/domain/watch/brief";
import { HANDOVER_FORMATS, handoverFileNameOf, handoverFormatNamed } from "@/formats/handovers";
import { hostileText } from "./snapshots";

const formatNamed = (name: string) => {
  const format = handoverFormatNamed(name);
  if (!format) throw new Error(`There is no format ${name}.`);
  return format;
};
const [html, markdown, json] = [formatNamed("html"), formatNamed("md"), formatNamed("json")];
const { example } = html;
const tagsOf = (text: string) => text.match(/<[^>]*>/g) ?? [];
const linesOf = (text: string) => text.split(/\r\n|[\n\r]/);

/** The example with one text in every place that a person writes. */
function briefSaying(text: string): Brief {
  const { digest: _, ...content } = example;
  const values = <T extends object>(each: T) => ({
    ...each,
    text,
    owner: text,
    recordedBy: text,
    closing: text,
  });
  const { period } = content;
  return sealed({
    ...content,
    desk: { ...content.desk, name: text },
    handedOverBy: text,
    nextOfficer: text,
    closingWords: `x${text.replaceAll(/[\r\n]/g, " ")}`,
    questions: content.questions.map(values),
    tasks: content.tasks.map(values),
    period: {
      ...period,
      entries: { total: 1, newest: period.entries.newest.map(values) },
      closed: { total: 1, newest: period.closed.newest.map(values) },
      incidents: {
        total: 1,
        newest: period.incidents.newest.map((each) => ({ ...each, title: text, place: text, source: text })),
      },
    },
  });
}

describe.each(HANDOVER_FORMATS.map((format) => [format.name, format] as const))(
  "a brief as %s",
  (_, format) => {
    test("is the same bytes however often it is written, and has its own file name", () => {
      expect(format.write(structuredClone(example))).toBe(format.write(example));
      expect(handoverFileNameOf(example, format)).toBe(`watchfloor-handover-3.${format.extension}`);
    });

    test("has its number, its officer, what is open, and its digest", () => {
      const text = format.write(example);
      for (const words of ["Ada", "Whose convoy was it?", "Call the port", "The embassy", example.digest])
        expect(text).toContain(words);
    });
  },
);

test("says that the desk is an example, on every printed page too", () => {
  const notice = "Example desk, January 2020. Its clock runs from 9 January 2020.";
  expect(html.write(example).replaceAll(/<[^>]*>/g, "")).toContain(notice);
  expect(html.write(example)).toContain('content: "Example desk, January 2020 · Hand-over 3"');
  expect(markdown.write(example)).toContain(notice);
  const { digest: _, ...content } = example;
  const real = sealed({ ...content, desk: { name: "Watch floor", isExample: false } });
  for (const format of [html, markdown]) expect(format.write(real)).not.toContain("Example desk");
});

test("a brief in JSON has its valid digest", () => {
  expect(isDigestRight(JSON.parse(json.write(example)))).toBe(true);
});

test("overdue items say so in words", () => {
  expect(markdown.write(example)).toContain("090500ZJAN20, overdue");
  expect(html.write(example)).toMatch(/<use href="#overdue"\/><\/svg>090500ZJAN20, overdue/);
});

test("the most important comes first, and headings go down one level at a time", () => {
  const heads = linesOf(markdown.write(example)).filter((line) => line.startsWith("#"));
  expect(heads.slice(0, 5)).toEqual([
    "# Example desk: hand-over 3",
    "## Bottom line",
    "## Closing words",
    "## Levels",
    "## Overdue and blind",
  ]);
  const depths = [...html.write(example).matchAll(/<h(\d)/g)].map((found) => Number(found[1]));
  for (const [i, depth] of depths.entries()) expect(depth).toBeLessThanOrEqual((depths[i - 1] ?? 0) + 1);
  expect(depths.filter((depth) => depth === 1)).toHaveLength(1);
});

test("the page has no script, loads nothing, and forbids every request", () => {
  const page = html.write(example);
  expect(tagsOf(page).filter((tag) => /^<(?:script|link|img|iframe|object|form)\b/i.test(tag))).toEqual([]);
  expect(tagsOf(page).filter((tag) => / href="(?!#)|\s(?:src|on\w+)=/.test(tag))).toEqual([]);
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  const heads = tagsOf(page).filter((tag) => /^<th[ >]/.test(tag));
  expect(heads.filter((tag) => !/ scope="(?:col|row)"/.test(tag))).toEqual([]);
});

test("no user text adds a tag to the page, or a heading, a row or a quotation to the plain text", () => {
  const nameOf = (tag: string) => tag.match(/^<[!/]?\w+/)?.[0];
  const shapeOf = (page: string) =>
    linesOf(page).map((line) => /^(?:#+ |> |\| |- |$)/.exec(line)?.[0] ?? "text");
  const plain = { tags: tagsOf(html.write(briefSaying("word"))), page: markdown.write(briefSaying("word")) };
  fc.assert(
    fc.property(hostileText, (text) => {
      const brief = briefSaying(`x${text}`);
      expect(tagsOf(html.write(brief)).map(nameOf)).toEqual(plain.tags.map(nameOf));
      expect(shapeOf(markdown.write(brief))).toEqual(shapeOf(plain.page));
    }),
    { numRuns: 50 },
  );
});
