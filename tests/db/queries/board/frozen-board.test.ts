import { expect, test } from "vitest";
import { takeSnapshot } from "@/db/commands/take-snapshot";
import { readUnnumberedBoard } from "@/db/queries/board/frozen-board";
import { isDigestRight } from "@/domain/digest";
import { parseSnapshot } from "@/domain/snapshot/snapshot-document";
import { isoOf } from "@/domain/time/time";
import { ask } from "../../../ask";
import { deskInAFolder, everythingIn } from "../../../desk-in-a-folder";
import { accepted, addedIndicator, recordedAssessment } from "../../../drafts";

test("an unsaved board says what a snapshot would, without a number, and nothing is stored", async () => {
  const { desk, wait } = await deskInAFolder();
  const rails = await addedIndicator(desk);
  wait(30);
  await recordedAssessment(desk, rails.id, { level: "4" });
  const stored = await everythingIn(desk);
  const board = await ask({ ...desk, actor: "" }, readUnnumberedBoard);
  expect(board).toMatchObject({ number: null, id: null, takenBy: null, takenAt: isoOf(desk.now()) });
  expect(isDigestRight(board)).toBe(true);
  expect(parseSnapshot(board).ok).toBe(true);
  expect(await everythingIn(desk)).toEqual(stored);
  const taken = accepted(await takeSnapshot(desk, {}));
  expect(board.categories).toEqual(taken.categories);
  expect(board.posture).toEqual(taken.posture);
});

test("at two earlier times it is as it was then, whatever was recorded since", async () => {
  const { desk, wait } = await deskInAFolder();
  const rails = await addedIndicator(desk);
  wait(48);
  const then = Date.parse("2019-10-02T00:00Z");
  const at = { effectiveAt: then, knownAt: then };
  const first = await ask(desk, readUnnumberedBoard, at);
  await recordedAssessment(desk, rails.id, { level: "5" });
  const again = await ask(desk, readUnnumberedBoard, at);
  expect(again.categories).toEqual(first.categories);
  expect(again.effectiveAt).toBe(isoOf(then));
  expect((await ask(desk, readUnnumberedBoard)).posture.level).toBe(5);
});
