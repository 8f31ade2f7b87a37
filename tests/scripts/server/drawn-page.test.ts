import { expect, test } from "vitest";
import { drawingThrough } from "@/scripts/server/drawn-page";

/** A program that answers every page with these words, and says that they hold so long. */
const drawing = (holdsUntil?: number) =>
  drawingThrough(async (_, response) => {
    if (holdsUntil !== undefined) (response as ServedAnswer).holdsUntil = holdsUntil;
    response.end("<p>All quiet.</p>");
  }, []);

test("a drawn page carries how long its program says that it holds", async () => {
  const [short, longer] = [await drawing(5_000)("/", {}), await drawing(9_000)("/", {})];
  expect([short.holdsUntil, longer.holdsUntil]).toEqual([5_000, 9_000]);
  expect(short).toMatchObject({ status: 200, html: "<p>All quiet.</p>" });
});

test("a drawn page whose program does not say how long it holds makes no promise", async () => {
  expect((await drawing()("/", {})).holdsUntil).toBeUndefined();
});

test("a page that its program leaves without an end is no page", async () => {
  const endless = drawingThrough(async () => undefined, []);
  await expect(endless("/", {})).rejects.toThrow("No page came from /.");
});
