import { describe, expect, test } from "vitest";
import { COLOURS, channelsIn, channelsOf } from "@/domain/look/colours";
import { categoryLookOf } from "@/domain/look/marks";

test.each([
  ["#17191c", "23 25 28"],
  ["#fff", "255 255 255"],
  ["#000000", "0 0 0"],
])("%s has the channels %s", (hex, channels) => {
  expect(channelsOf(hex)).toBe(channels);
});

test("a theme has every colour once, by its name", () => {
  expect(channelsIn("dark").map(([name]) => name)).toEqual(Object.keys(COLOURS));
  expect(new Map(channelsIn("dark")).get("card")).toBe("20 24 30");
});

test("36 categories can be told apart, and no shape is all that tells two of the first six apart", () => {
  const looks = Array.from({ length: 36 }, (_, place) => categoryLookOf(place));
  expect(new Set(looks.map((look) => JSON.stringify(look))).size).toBe(36);
  const first = looks.slice(0, 6);
  expect(new Set(first.map(({ colour }) => colour)).size).toBe(6);
  expect(new Set(first.map(({ shape }) => JSON.stringify(shape))).size).toBe(6);
});

/** How far apart two colours are for an eye. Source: WCAG 2.2, contrast ratio. */
function contrastOf(a: string, b: string): number {
  const [low = 0, high = 0] = [a, b]
    .map((hex) => {
      const [red = 0, green = 0, blue = 0] = channelsOf(hex)
        .split(" ")
        .map((channel) => Number(channel) / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    })
    .sort((one, other) => one - other);
  return (high + 0.05) / (low + 0.05);
}

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  const colour = (name: keyof typeof COLOURS) => COLOURS[name][theme];

  test("words can be read on everything that they stand on", () => {
    for (const ink of ["ink-1", "ink-2", "ink-3"] as const)
      for (const ground of ["page", "card"] as const)
        expect(contrastOf(colour(ink), colour(ground)), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    for (const ink of ["ink-1", "ink-2"] as const)
      expect(contrastOf(colour(ink), colour("notice"))).toBeGreaterThanOrEqual(4.5);
    expect(contrastOf(colour("past-ink"), colour("past"))).toBeGreaterThanOrEqual(4.5);
  });

  test("shapes and marks can be seen on a card", () => {
    for (const name of ["faint", "due", "level-1", "level-2", "level-3", "level-4", "level-5"] as const)
      expect(contrastOf(colour(name), colour("card")), name).toBeGreaterThanOrEqual(3);
    for (const place of [0, 1, 2, 3, 4, 5])
      for (const ground of ["card", "notice"] as const)
        expect(contrastOf(colour(categoryLookOf(place).colour), colour(ground))).toBeGreaterThanOrEqual(3);
  });
});
