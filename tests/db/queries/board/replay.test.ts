import { expect, test } from "vitest";
import { confirmAssessment } from "@/db/commands/confirm-assessment";
import { readBoard } from "@/db/queries/board/board";
import { readReplay } from "@/db/queries/board/replay";
import { readChanges } from "@/db/queries/log/changes";
import { comparedPlaceOf } from "@/domain/replay/replay";
import { replayNewsOf, spokenNewsOf } from "@/domain/replay/replay-news";
import { momentOf } from "@/domain/time/as-of";
import { HOUR_MS } from "@/domain/time/time";
import { ask } from "../../../ask";
import { deskInAFolder } from "../../../desk-in-a-folder";
import { accepted, addedIndicator, recordedAssessment } from "../../../drafts";

test("a replay has a frame for every listed change of its period, and none for a confirmation", async () => {
  const { desk, wait } = await deskInAFolder();
  const { id } = await addedIndicator(desk, { name: "Rails" });
  const fromAt = desk.now();
  const raisedAt = wait(5);
  const { id: seenId } = await recordedAssessment(desk, id, { level: "4", effectiveAt: raisedAt });
  wait(5);
  accepted(await confirmAssessment(desk, { indicatorId: id, seenId, rationale: "Nothing new" }));
  const untilAt = wait(5);
  await recordedAssessment(desk, id, { level: "2", effectiveAt: wait(1) });
  const replay = await desk.store.read((view) => readReplay(view, { fromAt, untilAt, speed: 6 }));
  expect(replay.isCoarse).toBe(false);
  expect(replay.frames.filter(({ isChange }) => isChange)).toEqual([{ at: raisedAt, isChange: true }]);
  expect([replay.frames[0]?.at, replay.frames.at(-1)?.at]).toEqual([fromAt, untilAt]);
});

test("each step says how the board changed, what was recorded, and what became overdue meanwhile", async () => {
  const { desk, wait } = await deskInAFolder();
  const { id } = await addedIndicator(desk, { name: "Rails" });
  const fromAt = desk.now();
  const raisedAt = wait(5);
  await recordedAssessment(desk, id, { level: "4", effectiveAt: raisedAt });
  const untilAt = wait(18);
  const { frames } = await desk.store.read((view) => readReplay(view, { fromAt, untilAt, speed: 6 }));
  const newsAt = async (place: number) => {
    const at = momentOf(frames[place]?.at ?? 0);
    const before = momentOf(frames[comparedPlaceOf(frames, place)]?.at ?? 0);
    return replayNewsOf(
      await ask(desk, readBoard, before),
      await ask(desk, readBoard, at),
      await ask(desk, readChanges, at),
    );
  };
  const values = (await newsAt(frames.findIndex((frame) => frame.at === raisedAt))).map((news) => news.said);
  expect(values).toEqual(["set to Severe", "set to Severe"]);
  expect((await newsAt(frames.length - 1)).map((news) => news.said)).toContain("became overdue");
});

test("where there are too many changes, nearby ones share a frame", async () => {
  const { desk, setClock } = await deskInAFolder();
  const { id } = await addedIndicator(desk);
  const fromAt = desk.now();
  for (let n = 1; n <= 601; n++) {
    setClock(fromAt + n * 1000);
    await recordedAssessment(desk, id, { effectiveAt: fromAt });
  }
  const replay = await desk.store.read((view) =>
    readReplay(view, { fromAt, untilAt: fromAt + HOUR_MS, speed: 6 }),
  );
  expect(replay.isCoarse).toBe(true);
  expect(replay.frames.filter(({ isChange }) => isChange).length).toBeLessThanOrEqual(301);
});

test("an announcement ends with how many more changes there are", () => {
  const news = (words: string) => ({ level: null, subject: "Rails", said: words });
  expect(spokenNewsOf([news("raised"), news("lowered")])).toBe("Rails raised. Rails lowered.");
  expect(spokenNewsOf(["a", "b", "c", "d", "e"].map(news))).toBe("Rails a. Rails b. Rails c. And 2 more.");
});
