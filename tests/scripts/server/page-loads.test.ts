import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { entryFinder, loadingInTurn } from "@/scripts/server/page-loads";

const find = entryFinder([
  "/page",
  "/indicators/[id]/page",
  "/indicators/new/page",
  "/api/board/route",
  "/files/[...path]/route",
]);

test.each([
  ["/", "/page"],
  ["/indicators/new", "/indicators/new/page"],
  ["/indicators/one", "/indicators/[id]/page"],
  ["/api/board", "/api/board/route"],
  ["/files/a/b", "/files/[...path]/route"],
  ["/indicators/one/two", undefined],
  ["/apixboard", undefined],
])("%s is answered by %s", (path, entry) => expect(find(path)).toBe(entry));

test("each part of the program is loaded once, one after the other, with a pause between two", async () => {
  const begun: [string, number][] = [];
  let atWork = 0;
  const load = loadingInTurn(async (entry) => {
    begun.push([entry, performance.now()]);
    atWork += 1;
    await sleep(5);
    expect(atWork).toBe(1);
    atWork -= 1;
  }, find);
  await Promise.all(["/", "/indicators/one", "/indicators/two", "/api/board"].map(load));
  await load("/");
  expect(begun.map(([entry]) => entry)).toEqual(["/page", "/indicators/[id]/page", "/api/board/route"]);
  const pauses = begun.slice(1).map(([, at], i) => at - (begun[i]?.[1] ?? 0));
  expect(Math.min(...pauses)).toBeGreaterThan(15);
});

test("what cannot be loaded, or is not known, is left to Next", async () => {
  const load = loadingInTurn(() => Promise.reject(new Error("no such file")), find);
  await load("/");
  await load("/nothing/here");
});
