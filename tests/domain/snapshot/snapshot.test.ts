import fc from "fast-check";
import { describe, expect, expectTypeOf, test } from "vitest";
import type { z } from "zod";
import { boardOf } from "@/domain/board/board";
import { canonicalJsonOf, digestOf, isDigestRight, sealed } from "@/domain/digest";
import { SNAPSHOT_SCHEMA } from "@/domain/snapshot/document-words";
import { snapshotOf } from "@/domain/snapshot/frozen-board";
import type { HandOut } from "@/domain/snapshot/hand-out";
import { SNAPSHOT_DAYS, type Snapshot, type SnapshotContent } from "@/domain/snapshot/snapshot";
import { parseSnapshot, type SNAPSHOT_DOCUMENTS } from "@/domain/snapshot/snapshot-document";
import { isAsOf, noticesOf } from "@/domain/snapshot/snapshot-notice";
import { categoryTrendOf, rangeEndingAt } from "@/domain/trend/trend";
import { at, boardFacts, indicatorVersion, judgement, levelDay, NOW } from "../examples";

const facts = boardFacts({
  indicators: [indicatorVersion(), indicatorVersion({ id: "patrols", name: "Patrols shot at", position: 2 })],
  holdings: [judgement({ level: 4, likelihoodRatio: 0.85 })],
  levelDays: [levelDay("2020-01-09", { highestLevel: 4, closingLevel: 4 })],
});
const trend = categoryTrendOf({ ...facts, range: rangeEndingAt(NOW, SNAPSHOT_DAYS) }, "rockets");

const KEPT = { number: 3, id: "s3", takenBy: "Ada" };

/** What a board without lists and without a cover is frozen with. */
const PLAIN = { evidence: new Map(), incidents: new Map(), cover: null };

const frozen = (kept: typeof KEPT | null = KEPT): SnapshotContent =>
  snapshotOf({
    board: boardOf(facts),
    trends: new Map([["rockets", trend]]),
    desk: { name: "Watch floor", isExample: false },
    ...PLAIN,
    takenAt: NOW,
    kept,
    recordHead: { revision: 41, seal: "c2VhbA==", keyFingerprint: "00ff00ff00ff00ff" },
  });

test("a snapshot says everything of its board: levels by number and word, instants in ISO 8601", () => {
  expect(frozen()).toMatchObject({
    schema: SNAPSHOT_SCHEMA,
    number: 3,
    takenAt: "2020-01-09T06:00:00.000Z",
    effectiveAt: "2020-01-09T06:00:00.000Z",
    policy: { name: "highest", version: 1 },
    posture: { level: 4, levelName: "Severe", freshness: { never: 1 } },
    categories: [
      {
        level: 4,
        levelName: "Severe",
        levelBefore: null,
        levelBeforeName: "Not assessed",
        explanation: { driverIds: ["rails"], sentence: expect.stringContaining("held by Rails found") },
        indicators: [
          {
            id: "rails",
            isDriver: true,
            judgement: { likelihoodRatio: 0.85, effectiveAt: "2020-01-09T00:00:00.000Z" },
          },
          { id: "patrols", isDriver: false, level: null, levelName: "Not assessed", judgement: null },
        ],
      },
    ],
  });
});

test("it has 90 days of trend, and no instant as a number", () => {
  const text = JSON.stringify(frozen());
  expect(frozen().categories[0]?.trend.levels).toHaveLength(90);
  expect(text).not.toMatch(/At":\d/);
});

test("a category without a trend is a bug, not a gap", () => {
  const board = boardOf(facts);
  const desk = { name: "Watch floor", isExample: false };
  const begin = { board, trends: new Map(), desk, takenAt: NOW, kept: KEPT, recordHead: null, ...PLAIN };
  expect(() => snapshotOf(begin)).toThrow("The trend of rockets is missing.");
});

test("the published schema and the type agree", () => {
  expectTypeOf<z.output<(typeof SNAPSHOT_DOCUMENTS)[Snapshot["schema"]]>>().toExtend<HandOut>();
  expectTypeOf<HandOut>().toExtend<z.output<(typeof SNAPSHOT_DOCUMENTS)[Snapshot["schema"]]>>();
  expect(parseSnapshot(sealed(frozen()))).toEqual({ ok: true, value: sealed(frozen()) });
});

test("an unsaved board has no number, id or taker, and conforms to the published schema", () => {
  const board = sealed(frozen(null));
  expect(board).toMatchObject({ number: null, id: null, takenBy: null, posture: { level: 4 } });
  expect(parseSnapshot(board)).toEqual({ ok: true, value: board });
  expect(noticesOf(board)).toEqual([expect.stringMatching(/^No snapshot number: /)]);
});

describe("the digest", () => {
  const shuffled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shuffled);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, v]) => [key, shuffled(v)] as const)
        .reverse(),
    );
  };

  test("does not depend on the order of keys", () => {
    expect(digestOf(shuffled(frozen()) as SnapshotContent)).toBe(digestOf(frozen()));
  });

  test("is of a text that is the same for the same value, whatever the value", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: "binary" }), fc.jsonValue()), (value) => {
        const text = canonicalJsonOf(value);
        expect(canonicalJsonOf(shuffled(value) as object)).toBe(text);
        expect(canonicalJsonOf(JSON.parse(text))).toBe(text);
      }),
    );
  });

  test("is valid for what it was computed from, and invalid after any change", () => {
    const snapshot = sealed(frozen());
    expect(snapshot.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(isDigestRight(snapshot)).toBe(true);
    expect(isDigestRight({ ...snapshot, takenBy: "Ben" })).toBe(false);
    expect(isDigestRight({ ...snapshot, digest: snapshot.digest.replace(/./, "g") })).toBe(false);
  });

  test("follows RFC 8785: keys by UTF-16 code units, numbers as in ECMAScript, no spaces", () => {
    const value = { "\u20ac": 1e21, "\r": 0.1, "\ufb33": "\u000f", "1": [null, true], "\ud83d\ude00": -0 };
    const text = '{"\\r":0.1,"1":[null,true],"\u20ac":1e+21,"\ud83d\ude00":0,"\ufb33":"\\u000f"}';
    expect(canonicalJsonOf(value)).toBe(text);
  });
});

describe("an export starts with", () => {
  const past = { ...frozen(), effectiveAt: "2020-01-08T06:00:00.000Z" };

  test("nothing, for the present of a desk on real time", () => {
    expect(isAsOf(frozen())).toBe(false);
    expect(noticesOf(frozen())).toEqual([]);
  });

  test("that the moment is past, for either of the two times", () => {
    expect(noticesOf(past)).toEqual([
      "As of an earlier moment: the world at 080600ZJAN20, as known at 090600ZJAN20, taken at 090600ZJAN20.",
    ]);
    expect(isAsOf({ ...frozen(), knownAt: new Date(at("2020-01-09T05:59:59.999Z")).toISOString() })).toBe(
      true,
    );
  });

  test("that the desk is an example", () => {
    const example = { ...frozen(), desk: { name: "Example", isExample: true } };
    expect(noticesOf(example)).toEqual([expect.stringMatching(/^Example desk, January 2020\./)]);
  });
});
