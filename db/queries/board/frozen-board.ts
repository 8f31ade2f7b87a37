import { sealed } from "@/domain/digest";
import type { Cover } from "@/domain/snapshot/cover";
import { snapshotOf } from "@/domain/snapshot/frozen-board";
import { SNAPSHOT_DAYS, type Snapshot, type SnapshotContent } from "@/domain/snapshot/snapshot";
import type { Instant, Instants } from "@/domain/time/time";
import { categoryTrendOf, rangeEndingAt } from "@/domain/trend/trend";
import { type Desk, presentOf } from "../../desk";
import type { View } from "../../store";
import { readTail } from "../log/newest-log-entry";
import { readRecordHead } from "../log/record-head";
import { readBoard } from "./board";
import { readFrozenLists } from "./frozen-lists";
import { readTrendFacts } from "./trend-facts";

type Numbered = {
  takenAt: Instant;
  kept: { number: number; id: string; takenBy: string } | null;
  cover: Cover | null;
};

/** The board at the two times with its trends, as a snapshot's document. */
export async function readFrozenIn(
  view: View,
  desk: Desk,
  at: Instants,
  numbered: Numbered,
): Promise<SnapshotContent> {
  const board = await readBoard(view, desk, at);
  const range = rangeEndingAt(at.effectiveAt, SNAPSHOT_DAYS);
  const facts = await readTrendFacts(view, at, range, await readTail(view));
  const trends = new Map(
    board.categories.map(({ id, tracker }) => [id, categoryTrendOf(facts, id, tracker.watchedFrom)]),
  );
  const recordHead = await readRecordHead(view);
  const lists = await readFrozenLists(view, board, range);
  return snapshotOf({ board, trends, ...lists, desk: desk.profile, recordHead, ...numbered });
}

/**
 * The board at the two times, or at the present, as a document without a number; nothing is stored.
 * Cost: that of a snapshot.
 */
export async function readUnnumberedBoard(view: View, desk: Desk, at?: Instants): Promise<Snapshot> {
  const present = presentOf(desk, await readTail(view));
  const numbered = { takenAt: present.knownAt, kept: null, cover: null };
  return sealed(await readFrozenIn(view, desk, at ?? present, numbered));
}
