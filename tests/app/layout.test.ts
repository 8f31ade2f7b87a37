import "next/dist/server/node-environment-baseline";
import { AsyncLocalStorage } from "node:async_hooks";
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { cachedText } from "@/app/_response/response-cache";
import RootLayout from "@/app/layout";
import { readReviewCount } from "@/app/review/review-count";
import { STATUS_INTERVAL_MS } from "@/components/live/status-interval";
import { HOUR_MS, MINUTE_MS } from "@/domain/time/time";
import { DESK_BEGINS } from "../desk-in-a-folder";
import { addedIndicator, recordedAssessment } from "../drafts";
import { inRequest } from "./request-scope";
import { servedDeskInAFolder } from "./served-desk";

const answering = new AsyncLocalStorage<ServedAnswer>();
globalThis.watchfloor = { ...globalThis.watchfloor, answering };

/** For how long what `work` shows stays right, as the server learns it, in whole seconds. */
async function holdsSeconds(work: () => Promise<unknown>): Promise<number> {
  const answer: ServedAnswer = new ServerResponse(new IncomingMessage(new Socket()));
  await answering.run(answer, () => inRequest(work));
  return Math.ceil(((answer.holdsUntil ?? Number.NaN) - performance.now()) / 1_000);
}

test("a page holds until the minute that it shows ends or a check may have failed, and no longer than what it shares", async () => {
  const { setClock } = await servedDeskInAFolder();
  const layout = () => RootLayout({ children: null });
  const shared = () =>
    cachedText("/api/review", async ({ now }) => ({ value: {}, holdsUntil: now() + 3_000 }));
  setClock(DESK_BEGINS + MINUTE_MS - 5_000);
  expect(await holdsSeconds(layout)).toBe(5);
  expect(await holdsSeconds(() => Promise.all([layout(), shared()]))).toBe(3);
  setClock(DESK_BEGINS + MINUTE_MS - 4_000);
  expect(await holdsSeconds(shared)).toBe(2);
  setClock(DESK_BEGINS);
  expect(await holdsSeconds(layout)).toBe(STATUS_INTERVAL_MS / 1_000);
});

test("the number of reviews in the head of a page holds until a freshness changes", async () => {
  const { desk, setClock } = await servedDeskInAFolder();
  const { id: indicatorId } = await addedIndicator(desk, { reviewHours3: "24" });
  const setAt = DESK_BEGINS + 30_000;
  setClock(setAt);
  await recordedAssessment(desk, indicatorId, { level: "3", effectiveAt: "" });
  setClock(setAt + 18 * HOUR_MS - 2_000);
  expect(await holdsSeconds(readReviewCount)).toBe(2);
});

test("what is shared is computed again when it no longer holds, and after a minute at the latest", async () => {
  const { setClock } = await servedDeskInAFolder();
  let computed = 0;
  const readShared = (path: string, holdsMs: number) =>
    cachedText(path, async ({ now }) => {
      computed += 1;
      return { value: { computed }, holdsUntil: now() + holdsMs };
    });
  const computedAt = async (path: string, holdsMs: number, ms: number) => {
    setClock(DESK_BEGINS + ms);
    await readShared(path, holdsMs);
    return computed;
  };
  expect(await computedAt("/short", 3_000, 0)).toBe(1);
  expect(await computedAt("/short", 3_000, 2_999)).toBe(1);
  expect(await computedAt("/short", 3_000, 3_000)).toBe(2);
  expect(await computedAt("/long", Number.POSITIVE_INFINITY, 3_000)).toBe(3);
  expect(await computedAt("/long", Number.POSITIVE_INFINITY, 3_000 + MINUTE_MS - 1)).toBe(3);
  expect(await computedAt("/long", Number.POSITIVE_INFINITY, 3_000 + MINUTE_MS)).toBe(4);
});
