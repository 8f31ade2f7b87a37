import { describe, expect, test } from "vitest";
import { GET } from "@/app/map/land.svg/route";
import { landHrefOf } from "@/domain/map/map-frame";

const GULF = { west: 46, south: 21.5, east: 62, north: 31 };

const ask = (path: string) => GET(new Request(`http://127.0.0.1${path}`));

/** The d of the path of that id. */
const lineOf = (svg: string, id: string) => new RegExp(`<path id="${id}" d="([^"]*)"`).exec(svg)?.[1] ?? "";

test("the land of a window is drawn as lines in the map's pixels, without a colour", async () => {
  const answer = await ask(landHrefOf(GULF, "page"));
  const svg = await answer.text();
  expect(answer.headers.get("content-type")).toBe("image/svg+xml");
  expect(svg).toContain('viewBox="0 0 1000 640"');
  for (const id of ["land", "borders"]) {
    const numbers = [...lineOf(svg, id).matchAll(/-?[\d.]+/g)].map(([text]) => Number(text));
    expect(numbers.length).toBeGreaterThan(200);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(-2);
    expect(Math.max(...numbers)).toBeLessThanOrEqual(1002);
  }
  expect(svg).not.toMatch(/fill|stroke|#/);
});

test("a claimed border is a separate line", async () => {
  const levant = await (await ask("/map/land.svg?size=panel&window=33,29,38,35")).text();
  expect(lineOf(levant, "disputed")).toMatch(/^M/);
  const ireland = await (await ask("/map/land.svg?size=panel&window=-11,51,-5,56")).text();
  expect(lineOf(ireland, "disputed")).toBe("");
});

describe("an invalid map address is refused", () => {
  test.each([
    ["/map/land.svg?window=46,21.5,62,31", "size must be one of page, panel"],
    ["/map/land.svg?size=toString&window=46,21.5,62,31", "size must be one of page, panel"],
    ["/map/land.svg?size=page", "window must be west,south,east,north"],
    ["/map/land.svg?size=page&window=62,21.5,46,31", "window must be west,south,east,north"],
  ])("%s: %s", async (path, says) => {
    const answer = await ask(path);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(says);
  });
});
