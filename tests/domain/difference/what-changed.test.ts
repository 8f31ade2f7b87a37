import { expect, test } from "vitest";
import type { AlertLevel } from "@/domain/alert-level";
import { raisedFirst } from "@/domain/difference/what-changed";

const group = (id: string, before: AlertLevel | null, after: AlertLevel | null) => ({
  ...{ id, name: id, href: null, before, after },
  ...{ news: [], recorded: [], unknown: [] },
});

test("what was raised comes first, the highest before others, then what was lowered, then the rest as the board has it", () => {
  const board = [
    group("calm", 2, 2),
    group("lowered", 5, 3),
    group("raised to 3", 2, 3),
    group("new at 5", null, 5),
    group("unassessed", null, null),
    group("raised to 3 too", 1, 3),
  ];
  expect(raisedFirst(board).map(({ id }) => id)).toEqual([
    "new at 5",
    "raised to 3",
    "raised to 3 too",
    "lowered",
    "calm",
    "unassessed",
  ]);
});
