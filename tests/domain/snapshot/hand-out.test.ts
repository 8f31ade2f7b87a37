import fc from "fast-check";
import { expect, test } from "vitest";
import {
  EVERYTHING,
  EXPORT_SECTIONS,
  type ExportChoice,
  exportChoiceQuery,
  parseExportChoice,
} from "@/domain/snapshot/export-choice";
import { leftOutWordsOf, redact } from "@/domain/snapshot/hand-out";
import { exampleSnapshot } from "@/formats/example";
import { snapshotSaying } from "../../formats/snapshots";

const ids = exampleSnapshot.categories.map(({ id }) => id);
const names = EXPORT_SECTIONS.map(({ name }) => name);
const [first = ""] = ids;

const choice: fc.Arbitrary<ExportChoice> = fc.record({
  categories: fc.option(fc.subarray(ids, { minLength: 1 })),
  sections: fc.option(fc.subarray(names)),
  isWithoutSourcesAndNames: fc.boolean(),
});

const parsed = (query: string) => parseExportChoice(new URLSearchParams(query));

test("what is chosen can be written into an address and read again", () => {
  fc.assert(
    fc.property(choice, (each) => {
      expect(parsed(exportChoiceQuery(each))).toEqual({ ok: true, value: each });
    }),
  );
});

test("an address without a choice means everything, and a form whose boxes are all empty means nothing", () => {
  expect(parsed("number=3")).toEqual({ ok: true, value: EVERYTHING });
  expect(exportChoiceQuery(EVERYTHING)).toBe("");
  expect(parsed("section=")).toMatchObject({ value: { sections: [] } });
  expect(parsed("section=&section=trends&category=&category=a")).toMatchObject({
    value: { sections: ["trends"], categories: ["a"] },
  });
});

test.each([
  ["category=", "category", "Choose at least one category"],
  [
    "section=maps",
    "section",
    "section must be one of: posture, trends, indicators, rationales, evidence, incidents",
  ],
  ["without=everything", "without", "without must be sources-and-names, or left out"],
])("%s is refused at its field", (query, field, message) => {
  expect(parsed(query)).toMatchObject({ ok: false, problems: [{ field, message }] });
});

test("a document with everything is the snapshot itself, without a word about what was left out", () => {
  expect(redact(exampleSnapshot, EVERYTHING)).toBe(exampleSnapshot);
  expect(redact(exampleSnapshot, { ...EVERYTHING, categories: ids, sections: names })).toBe(exampleSnapshot);
  expect(leftOutWordsOf({})).toBeNull();
});

test("a category that is left out is gone, with the posture that it may hold, and is counted", () => {
  const others = ids.filter((id) => id !== first);
  const handOut = redact(exampleSnapshot, { ...EVERYTHING, categories: [...others, "no such category"] });
  expect(handOut.categories.map(({ id }) => id)).toEqual(others);
  expect(handOut).not.toHaveProperty("posture");
  expect(handOut).not.toHaveProperty("digest");
  expect(handOut.leftOut).toEqual({ categories: 1, posture: 1 });
  expect(leftOutWordsOf(handOut)).toBe("Left out: 1 category and the posture.");
});

test("without indicators the explanation is gone too, because it names them", () => {
  const handOut = redact(exampleSnapshot, {
    ...EVERYTHING,
    sections: names.filter((name) => name !== "indicators"),
  });
  expect(handOut.categories.every(({ indicators }) => indicators.length === 0)).toBe(true);
  expect(handOut.leftOut?.explanations).toBe(ids.length);
  expect(JSON.stringify(handOut)).not.toContain("Launch rails");
});

test("without sources and names nobody is named, and no free text that could name somebody is left", () => {
  const said = "Told by Cassandra";
  const snapshot = snapshotSaying(said);
  const handOut = redact(snapshot, { ...EVERYTHING, isWithoutSourcesAndNames: true });
  const texts = [handOut.takenBy, ...handOut.categories.flatMap(({ indicators }) => indicators)].flatMap(
    (part) =>
      part && typeof part === "object" ? [part.judgement?.recordedBy, part.judgement?.rationale] : [part],
  );
  expect(texts.filter((text) => text !== undefined)).toEqual([]);
  const judged = snapshot.categories
    .flatMap(({ indicators }) => indicators)
    .filter((i) => i.judgement).length;
  expect(handOut.leftOut).toMatchObject({ rationales: judged, names: judged + 1 });
  expect(handOut.categories.flatMap((category) => category.incidentList ?? []).some((i) => i.source)).toBe(
    false,
  );
});

test("whatever is chosen, the rest is as it was, and says how much is missing", () => {
  fc.assert(
    fc.property(choice, (each) => {
      const handOut = redact(exampleSnapshot, each);
      for (const category of handOut.categories) {
        const whole = exampleSnapshot.categories.find(({ id }) => id === category.id);
        expect(whole).toMatchObject({ ...category, indicators: expect.anything() });
        for (const indicator of category.indicators)
          expect(whole?.indicators.find(({ id }) => id === indicator.id)).toMatchObject(indicator);
      }
      expect(handOut === exampleSnapshot).toBe(handOut.leftOut === undefined);
    }),
  );
});
