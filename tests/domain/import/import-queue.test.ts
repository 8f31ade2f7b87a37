import { expect, test } from "vitest";
import {
  aheadWordsOf,
  inTurn,
  placeWordsOf,
  type QueueAct,
  type QueueEntry,
} from "@/domain/import/import-queue";

const entry = (ticket: number, by: string, act: QueueAct = "check"): QueueEntry => ({
  id: `${by}${ticket}`,
  act,
  by,
  fileName: "may.csv",
  ticket,
});

const idsOf = (entries: QueueEntry[]) => entries.map(({ id }) => id);

test("one person's files stay in order, however they are passed in", () => {
  expect(idsOf(inTurn([entry(3, "Ada"), entry(1, "Ada"), entry(2, "Ada")], []))).toEqual([
    "Ada1",
    "Ada2",
    "Ada3",
  ]);
});

test("whoever has a file at work lets those without go first", () => {
  expect(idsOf(inTurn([entry(2, "Ada"), entry(3, "Bob")], [entry(1, "Ada")]))).toEqual(["Bob3", "Ada2"]);
});

test("a hundred files of one person delay another person's files by one each", () => {
  const many = Array.from({ length: 100 }, (_, i) => entry(i + 1, "Ada"));
  const ids = idsOf(inTurn([...many, entry(101, "Bob"), entry(102, "Bob")], []));
  expect([ids.indexOf("Bob101"), ids.indexOf("Bob102")]).toEqual([1, 3]);
});

test("storing and undoing come first, in the order in which they were decided", () => {
  const waiting = [entry(1, "Ada"), entry(2, "Ada", "undo"), entry(3, "Bob", "store")];
  expect(idsOf(inTurn(waiting, []))).toEqual(["Ada2", "Bob3", "Ada1"]);
});

test.each([
  [0, "This one is next."],
  [1, "1 file is ahead of this one."],
  [1_200, "1,200 files are ahead of this one."],
])("%i files ahead reads %j", (ahead, words) => {
  expect(aheadWordsOf(ahead)).toBe(words);
});

test.each([
  ["check", { state: "waiting", ahead: 2 }, "Waiting to be checked. 2 files are ahead of this one."],
  ["store", { state: "working" }, "Importing"],
  ["undo", { state: "failed", why: "" }, "Undo interrupted"],
] as const)("%s that is %j reads %j", (act, place, words) => {
  expect(placeWordsOf(act, place)).toBe(words);
});
