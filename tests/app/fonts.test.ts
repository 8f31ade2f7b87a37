import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { STAND_IN_FACES } from "@/domain/look/stand-in-fonts";

const read = (name: string) => readFileSync(join(__dirname, "../../app", name), "utf8");
const families = (css: string) => [...css.matchAll(/"([^"]+)"/g)].map(([, name]) => name);

/** Inter’s ascent and descent, in hundredths of its size. Source: the table hhea of the font’s file. */
const INTER = { ascent: 96.875, descent: 24.121 };

const named = read("fonts.css")
  .split("@font-face")
  .slice(1)
  .map((face) => families(face)[0]);
const standIns = STAND_IN_FACES.map(({ fontFamily }) => families(fontFamily)[0]);

it.each(STAND_IN_FACES.map((face) => [`${face.fontFamily} ${face.fontWeight}`, face] as const))(
  "a line in %s is as high as in Inter",
  (_, { sizeAdjust, ascentOverride, descentOverride }) => {
    const size = Number.parseFloat(sizeAdjust) / 100;
    expect(Number.parseFloat(ascentOverride) * size).toBeCloseTo(INTER.ascent, 1);
    expect(Number.parseFloat(descentOverride) * size).toBeCloseTo(INTER.descent, 1);
  },
);

const stacks = [...read("fonts.css").matchAll(/--text-font:([^;]+);/g)].map(([, stack = ""]) =>
  families(stack),
);

it("pages and phones name every font of the sheet between them, digits before the text that they stand in", () => {
  expect(new Set(stacks.flat())).toEqual(new Set([...named, ...standIns]));
  for (const stack of stacks)
    for (const name of stack.filter((each) => each?.endsWith(" digits")))
      expect(stack[stack.indexOf(name) + 1]).toBe(name?.replace(" digits", ""));
});
