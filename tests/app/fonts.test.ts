import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const read = (name: string) => readFileSync(join(__dirname, "../../app", name), "utf8");
const families = (css: string) => [...css.matchAll(/"([^"]+)"/g)].map(([, name]) => name);

/** Inter’s ascent and descent, in hundredths of its size. Source: the table hhea of the font’s file. */
const INTER = { ascent: 96.875, descent: 24.121 };

const faces = read("fonts.css")
  .split("@font-face")
  .slice(1)
  .map((face) => {
    const text = (name: string) => new RegExp(`${name}:\\s*([^;]+);`).exec(face)?.[1] ?? "";
    return {
      family: families(face)[0] ?? "",
      percent: (name: string) => Number.parseFloat(text(name)),
      text,
    };
  });
const standIns = faces.filter(({ family }) => family.startsWith("Fallback"));

it.each(standIns.map((face) => [`${face.family} ${face.text("font-weight")}`, face] as const))(
  "a line in %s is as high as in Inter",
  (_, { percent }) => {
    const size = percent("size-adjust") / 100;
    expect(percent("ascent-override") * size).toBeCloseTo(INTER.ascent, 1);
    expect(percent("descent-override") * size).toBeCloseTo(INTER.descent, 1);
  },
);

const stacks = [...read("fonts.css").matchAll(/--text-font:([^;]+);/g)].map(([, stack = ""]) =>
  families(stack),
);

it("pages and phones name every font of the sheet between them, digits before the text that they stand in", () => {
  expect(new Set(stacks.flat())).toEqual(new Set(faces.map(({ family }) => family)));
  for (const stack of stacks)
    for (const name of stack.filter((each) => each?.endsWith(" digits")))
      expect(stack[stack.indexOf(name) + 1]).toBe(name?.replace(" digits", ""));
});
