import { expect, test } from "vitest";
import { tileLayoutOf } from "@/domain/board/board-density";

const columnsOf = (count: number) => tileLayoutOf(count).columns.map(([, columns]) => columns);

test.each([
  [1, "full", [1, 1, 1, 1, 1]],
  [5, "full", [1, 2, 3, 5, 5]],
  [6, "full", [1, 2, 3, 6, 6]],
  [7, "compact", [2, 3, 4, 4, 4]],
  [12, "compact", [2, 3, 4, 6, 6]],
  [30, "dense", [2, 4, 5, 6, 8]],
] as const)("%d tiles are %s, in rows as equal as can be", (count, density, columns) => {
  expect(tileLayoutOf(count).density).toBe(density);
  expect(columnsOf(count)).toEqual(columns);
});

test("a board without a category has room for none", () => {
  expect(tileLayoutOf(0).columns.every(([, columns]) => columns === 1)).toBe(true);
});
