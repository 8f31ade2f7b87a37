import fc from "fast-check";
import { expect, test } from "vitest";
import { mendClock } from "@/db/commands/mend-clock";
import { readBoard } from "@/db/queries/board/board";
import { readMends } from "@/db/queries/desk/clock";
import { readChanges } from "@/db/queries/log/changes";
import { readLog } from "@/db/queries/log/log";
import { isWrongClock } from "@/domain/clock/clock-mend";
import { parseLogFilter } from "@/domain/log/log-filter";
import { DAY_MS, HOUR_MS, type Instants } from "@/domain/time/time";
import { ask } from "../../ask";
import { storedTimes } from "../../beside-the-desk";
import { accepted } from "../../drafts";
import { chronicle, steps } from "../../history";
import { withinTime } from "../../within-time";
import { pagesAt } from "./pages-from-log";

/** How far ahead a clock may be: hours that the true clock soon gets to, or years. */
const leads = fc.constantFrom(3 * HOUR_MS, 40 * HOUR_MS, 90 * DAY_MS, 3653 * DAY_MS);
const shares = fc.array(
  fc.record({
    effective: fc.double({ min: -0.2, max: 1, noNaN: true }),
    known: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { minLength: 4, maxLength: 4 },
);

type Around = Awaited<ReturnType<typeof chronicle>>;
const LIMITS = withinTime(10, 9_000);

/** Tells a history whose clock is ahead for a while, and mends it. Shape: answers the true time of the mend. */
async function mended(around: Around, story: Parameters<Around["tell"]>[0][], lead: number) {
  const [before = [], wrong = [], after = []] = story;
  await around.tell(before);
  const trueAt = around.wait(1);
  around.setClock(trueAt + lead);
  await around.tell(wrong);
  around.setClock(trueAt + HOUR_MS);
  const outcome = await mendClock(around.desk, { reason: "The clock was set a year ahead" });
  await around.tell(after);
  return { outcome, trueAt: trueAt + HOUR_MS };
}

const rows = fc.tuple(steps(15), steps(12), steps(15));

const instantsAt = (from: number, to: number, share: { effective: number; known: number }): Instants => {
  const at = (part: number) => from + Math.round(part * (to - from));
  return { effectiveAt: at(share.effective), knownAt: at(share.known) };
};

test("on a desk whose clock was corrected, pages at any two times agree with the whole log", async () => {
  await fc.assert(
    fc.asyncProperty(rows, leads, shares, async (story, lead, chosen) => {
      const around = await chronicle();
      const begins = around.desk.now();
      await mended(around, story, lead);
      for (const share of chosen) {
        const { expected, shown } = await pagesAt(around.desk, instantsAt(begins, around.desk.now(), share));
        expect(shown).toEqual(expected);
      }
    }),
    LIMITS,
  );
});

test("what was known before the correction is unchanged by it, and stays so", async () => {
  await fc.assert(
    fc.asyncProperty(rows, steps(12), leads, shares, async (story, later, lead, chosen) => {
      const around = await chronicle();
      const begins = around.desk.now();
      const [before = [], wrong = [], after = []] = story;
      const shownAt = async (times: Instants[]) =>
        Promise.all(
          times.map(async (at) => ({
            ...(await pagesAt(around.desk, at)).shown,
            board: { ...(await ask(around.desk, readBoard, at)), revision: 0 },
            changes: await ask(around.desk, readChanges, at),
          })),
        );
      await around.tell(before);
      const trueAt = around.wait(1);
      const early = chosen.map((share) => instantsAt(begins, trueAt, share));
      const first = await shownAt(early);
      around.setClock(trueAt + lead);
      await around.tell(wrong);
      around.setClock(trueAt + HOUR_MS);
      await mendClock(around.desk, { reason: "Set a year ahead" });
      expect(await shownAt(early)).toEqual(first);
      await around.tell(after);
      const late = chosen.map((share) => instantsAt(trueAt, around.desk.now(), share));
      const second = await shownAt(late);
      around.wait(1);
      await around.tell(later);
      around.setClock(Math.max(around.desk.now(), trueAt + lead - HOUR_MS));
      await around.tell(later);
      expect(await shownAt(late)).toEqual(second);
      expect(await shownAt(early)).toEqual(first);
    }),
    LIMITS,
  );
});

test("entry numbers and recorded times increase together again, and rows keep their stored times", async () => {
  await fc.assert(
    fc.asyncProperty(rows, leads, async (story, lead) => {
      const around = await chronicle();
      const { outcome, trueAt } = await mended(around, story, lead);
      fc.pre(outcome.ok);
      const entries = (await around.desk.store.read((view) => readLog(view, ANY_ENTRY, 10_000))).entries;
      const times = entries.map(({ recordedAt }) => recordedAt);
      expect(times).toEqual([...times].sort((a, b) => b - a));
      const stored = await storedTimes(around);
      const mends = await around.desk.store.read(readMends);
      const wrong = stored.filter(({ at }, i) => at !== times[i]);
      expect(wrong).toHaveLength(accepted(outcome).entryCount);
      for (const [i, { at }] of stored.entries())
        expect(at !== times[i], String(at)).toBe(isWrongClock(times[i] ?? 0, mends));
      expect(Math.max(0, ...wrong.map(({ seq }) => seq))).toBeLessThan(stored[0]?.seq ?? 0);
      expect(wrong.every(({ at }) => at > trueAt)).toBe(true);
    }),
    LIMITS,
  );
});

const ANY_ENTRY = accepted(parseLogFilter({}));
