import fc from "fast-check";
import { expect, test } from "vitest";
import { readChanges } from "@/db/queries/log/changes";
import { HOUR_MS, type Instants } from "@/domain/time/time";
import { ask } from "../../ask";
import { DESK_BEGINS, type DeskInAFolder } from "../../desk-in-a-folder";
import { chronicle, steps } from "../../history";
import { withinTime } from "../../within-time";
import { pagesAt } from "./pages-from-log";

/** Two times anywhere in a desk's life so far and some weeks before it, on whole hours: where its rows lie. */
const instants = fc.record({
  effective: fc.double({ min: -0.3, max: 1, noNaN: true }),
  known: fc.double({ min: 0, max: 1, noNaN: true }),
});
const questions = fc.array(instants, { minLength: 5, maxLength: 5 });

const instantsAt = (share: { effective: number; known: number }, { desk }: DeskInAFolder): Instants => {
  const hours = (desk.now() - DESK_BEGINS) / HOUR_MS;
  const at = (part: number) => DESK_BEGINS + Math.round(part * hours) * HOUR_MS;
  return { effectiveAt: at(share.effective), knownAt: at(share.known) };
};

test("at any two times, indicator pages and incident lists agree with the whole log", async () => {
  await fc.assert(
    fc.asyncProperty(steps(40), questions, async (history, shares) => {
      const around = await chronicle();
      await around.tell(history);
      for (const share of shares) {
        const { expected, shown } = await pagesAt(around.desk, instantsAt(share, around));
        expect(shown).toEqual(expected);
      }
    }),
    withinTime(15, 9_000),
  );
});

test("a page as known at a past instant never changes, whatever is recorded later", async () => {
  await fc.assert(
    fc.asyncProperty(steps(20), steps(20), questions, async (history, later, shares) => {
      const around = await chronicle();
      await around.tell(history);
      const times = shares.map((share) => instantsAt(share, around));
      const shownNow = () =>
        Promise.all(
          times.map(async (at) => ({
            ...(await pagesAt(around.desk, at)).shown,
            changes: await ask(around.desk, readChanges, at),
          })),
        );
      const before = await shownNow();
      around.wait(1);
      await around.tell(later);
      expect(await shownNow()).toEqual(before);
    }),
    withinTime(10, 9_000),
  );
});
