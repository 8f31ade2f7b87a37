import { expect, test } from "vitest";
import { type Assessment, holdingOf, type Judgement } from "@/domain/assessment/assessment";
import { HOUR_MS } from "@/domain/time/time";
import { judgement, NOTHING, NOW } from "../examples";

test("a correction replaces what it corrects, and retracting it does not restore that", () => {
  const wrong = judgement({ id: "wrong", level: 5, effectiveAt: NOW - 3 * HOUR_MS });
  const right = judgement({
    id: "right",
    level: 2,
    act: "corrected",
    replacesId: "wrong",
    effectiveAt: NOW - 4 * HOUR_MS,
    recordedAt: NOW - HOUR_MS,
  });
  const gone: Assessment = { ...right, ...NOTHING, id: "gone", replacesId: "right", recordedAt: NOW };
  const first = judgement({ id: "first", level: 1, effectiveAt: NOW - 9 * HOUR_MS });
  const heldAsKnown = (knownAt: number) =>
    holdingOf([gone, right, wrong, first], { effectiveAt: NOW, knownAt })?.id;
  expect([NOW - 2 * HOUR_MS, NOW - HOUR_MS, NOW].map(heldAsKnown)).toEqual(["wrong", "right", "first"]);
});

test("a confirmation is withdrawn with the judgement that it rests on, and not with another confirmation", () => {
  const first = judgement({ id: "first", level: 1, effectiveAt: NOW - 9 * HOUR_MS });
  const raised = judgement({ id: "raised", level: 5, effectiveAt: NOW - 8 * HOUR_MS });
  const confirmed = (id: string, hours: number): Judgement => ({
    ...raised,
    id,
    act: "confirmed",
    restsOnId: "raised",
    effectiveAt: NOW - hours * HOUR_MS,
    recordedAt: NOW - hours * HOUR_MS,
  });
  const retraction = (of: Judgement): Assessment => ({
    ...of,
    ...NOTHING,
    id: `${of.id} gone`,
    replacesId: of.id,
    recordedAt: NOW,
  });
  const log = [first, raised, confirmed("once", 6), confirmed("twice", 4)];
  const held = (more: Assessment[]) => holdingOf([...log, ...more], { effectiveAt: NOW, knownAt: NOW })?.id;
  expect(held([])).toBe("twice");
  expect(held([retraction(confirmed("once", 6))])).toBe("twice");
  expect(held([retraction(raised)])).toBe("first");
});

test("of judgements effective at one instant, the one recorded later holds, and of those the one with the greater id", () => {
  const values = (id: string, hoursAgo: number) =>
    judgement({ id, effectiveAt: NOW - 9 * HOUR_MS, recordedAt: NOW - hoursAgo * HOUR_MS });
  const at = { effectiveAt: NOW, knownAt: NOW };
  expect(holdingOf([values("a", 2), values("b", 5)], at)?.id).toBe("a");
  expect(holdingOf([values("b", 2), values("a", 2)], at)?.id).toBe("b");
});
