import { describe, expect, test } from "vitest";
import { GET as askForLines } from "@/app/map/land.json/route";
import { GET } from "@/app/map/land.svg/route";
import type { Land } from "@/domain/map/land";
import { landHrefOf } from "@/domain/map/map-frame";

const GULF = { west: 46, south: 21.5, east: 62, north: 31 };

const ask = (path: string) => GET(new Request(`http://127.0.0.1${path}`));

/** The d of the path of that id. */
const lineOf = (svg: string, id: string) => new RegExp(`<path id="${id}" d="([^"]*)"`).exec(svg)?.[1] ?? "";

test("the land of a window, and as much around it as a map is moved by, is lines in the pixels of its map, without a colour", async () => {
  const answer = await ask(landHrefOf(GULF, "page"));
  const svg = await answer.text();
  expect(answer.headers.get("content-type")).toBe("image/svg+xml");
  expect(svg).toContain('viewBox="0 0 1000 640"');
  for (const id of ["land", "borders"]) {
    const numbers = [...lineOf(svg, id).matchAll(/-?[\d.]+/g)].map(([text]) => Number(text));
    expect(numbers.length).toBeGreaterThan(200);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(-502);
    expect(Math.max(...numbers)).toBeLessThanOrEqual(1502);
  }
  expect(svg).not.toMatch(/fill|stroke|#/);
});

test("a claimed border is a separate line", async () => {
  const levant = await (await ask("/map/land.svg?size=panel&window=33,29,38,35")).text();
  expect(lineOf(levant, "disputed")).toMatch(/^M/);
  const ireland = await (await ask("/map/land.svg?size=panel&window=-11,51,-5,56")).text();
  expect(lineOf(ireland, "disputed")).toBe("");
});

test("the country and the sea around a point are areas of their own, the sea beneath the land", async () => {
  const svg = await (await ask(landHrefOf(GULF, "page", "c24,45;s27,51"))).text();
  expect(lineOf(svg, "countries")).toMatch(/^M/);
  expect(lineOf(svg, "seas")).toMatch(/^M[^M]*Z$/);
  expect(svg.indexOf('id="seas"')).toBeLessThan(svg.indexOf('id="land"'));
  const plain = await (await ask(landHrefOf(GULF, "page"))).text();
  expect(lineOf(plain, "countries") + lineOf(plain, "seas")).toBe("");
});

test("a map that is moved is given the names of its window, the most important first", async () => {
  const answer = await askForLines(new Request(`http://127.0.0.1${landHrefOf(GULF, "page", "", "json")}`));
  const { lines, names } = (await answer.json()) as Land;
  expect(lines.land).toMatch(/^M/);
  const named = names.map(({ kind, name }) => `${kind} ${name}`);
  expect(named).toEqual(
    expect.arrayContaining(["sea Persian Gulf", "country Qatar", "capital Doha", "town Dubai"]),
  );
  expect(named.indexOf("capital Doha")).toBeLessThan(named.indexOf("town Dubai"));
  expect(named).not.toContain("capital Baghdad");
});

describe("an invalid map address is refused", () => {
  test.each([
    ["/map/land.svg?window=46,21.5,62,31", "size must be one of page, panel"],
    ["/map/land.svg?size=toString&window=46,21.5,62,31", "size must be one of page, panel"],
    ["/map/land.svg?size=page", "window is missing"],
    ["/map/land.svg?size=page&window=62,21.5,46,31", "window must be west,south,east,north"],
    ["/map/land.svg?size=page&window=46,21.5,62,31&areas=c91,0", "areas must be a few of"],
  ])("%s: %s", async (path, says) => {
    const answer = await ask(path);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(says);
  });
});
