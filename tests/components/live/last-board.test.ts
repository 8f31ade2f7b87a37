import { afterEach, expect, test, vi } from "vitest";
import { forgetOtherBoard } from "@/components/live/last-board";
import { deskHere } from "@/components/ui/desk-address";

afterEach(() => vi.unstubAllGlobals());

/** A browser on a page of this desk, which keeps this board; its caches that were deleted. */
function browserOn(desk: string, board: string | undefined) {
  const deleted: string[] = [];
  vi.stubGlobal("document", { documentElement: { dataset: { desk } } });
  vi.stubGlobal("caches", {
    open: async () => ({ match: async () => (board === undefined ? undefined : new Response(board)) }),
    delete: async (name: string) => deleted.push(name),
  });
  return deleted;
}

test("the board of another desk at the same address is forgotten, that of the same desk and none are kept", async () => {
  const board = '<!doctype html><html data-desk="a" lang="en">Severe</html>';
  const deletions: number[] = [];
  for (const [desk, kept] of [
    ["b", board],
    ["a", board],
    ["a", undefined],
  ] as const) {
    const deleted = browserOn(desk, kept);
    await forgetOtherBoard();
    deletions.push(deleted.length);
  }
  expect(deletions).toEqual([1, 0, 0]);
});

test("two desks that are served at one address in turn have different drafts", () => {
  browserOn("a", undefined);
  const first = deskHere();
  browserOn("b", undefined);
  expect(deskHere()).not.toBe(first);
});
