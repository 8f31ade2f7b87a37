import { expect, test } from "vitest";
import { FIVE_CATEGORIES } from "@/db/seed/five-categories";
import { parseIndicatorDraft } from "@/domain/definition/indicator";
import { cloneOf, type IndicatorStart } from "@/domain/template/indicator-template";
import { TEMPLATE_GROUPS, templateGroupsFor, templateNamed } from "@/domain/template/template-groups";

const templates = TEMPLATE_GROUPS.flatMap((group) => [...group.templates]);

test("there are at least 25 templates, at least five for each category of a new desk", () => {
  expect(templates.length).toBeGreaterThanOrEqual(25);
  expect(TEMPLATE_GROUPS.map(({ categoryId }) => categoryId)).toEqual(FIVE_CATEGORIES.map(({ id }) => id));
  for (const group of TEMPLATE_GROUPS) expect(group.templates.length).toBeGreaterThanOrEqual(5);
});

test.each(templates.map((template) => [template.id, template] as const))(
  "template %s needs nothing but a place and review hours to be added as it is",
  (_, { name, question, owner, criteria }) => {
    const fields = Object.fromEntries(criteria.map((words, i) => [`criterion${i + 1}`, words]));
    const hours = Object.fromEntries([1, 2, 3, 4, 5].map((level) => [`reviewHours${level}`, 24]));
    const draft = parseIndicatorDraft({ name, question, owner, place: "Somewhere", ...fields, ...hours });
    expect(draft).toMatchObject({ ok: true, value: { name, question, owner, criteria } });
    expect(new Set(criteria).size).toBe(5);
  },
);

test("templates suit any region: none names a country, a group or a year", () => {
  const words = templates.map(({ id: _, ...rest }) => JSON.stringify(rest)).join(" ");
  expect(words).not.toMatch(/Iraq|Iran|Gulf|Hormuz|Baghdad|Yemen|Houthi|Hezbollah|Russia|China|20\d\d/);
});

test("templates are found by id, each has its own, and a category offers its own group first", () => {
  expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length);
  expect(templateNamed("seizures")?.name).toBe("Seizures and detentions by a state");
  expect(templateNamed("none")).toBeUndefined();
  expect(templateGroupsFor("shipping").map(({ categoryId }) => categoryId)[0]).toBe("shipping");
  expect(templateGroupsFor("own")).toEqual(TEMPLATE_GROUPS);
});

test("a clone keeps words, place and hours; in its own category it has another name that fits", () => {
  const kept = {
    ...{ name: "N".repeat(80), question: "Q?", place: "P", latitude: 1, longitude: 2, owner: "O" },
    criteria: ["1", "2", "3", "4", "5"],
    reviewHours: [5, 4, 3, 2, 1],
  } satisfies IndicatorStart;
  const version = { version: 3, change: "edited", reason: "R", isRetired: false, position: 4 } as const;
  const learned = { id: "i", recordedAt: 5, recordedBy: "Ada" };
  const indicator = { ...kept, ...version, ...learned, categoryId: "rockets" };
  expect(cloneOf(indicator, "drones")).toEqual(kept);
  const { name } = cloneOf(indicator, "rockets");
  expect(name).toMatch(/^N+ \(copy\)$/);
  expect(name).toHaveLength(80);
});
