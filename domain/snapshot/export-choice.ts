import { accept, type Outcome, refuse } from "../outcome";

/** The sections that an export may have or not, in the order of a document. */
export const EXPORT_SECTIONS = [
  { name: "posture", title: "Posture" },
  { name: "trends", title: "Last 90 days" },
  { name: "indicators", title: "Indicators, and why each level is what it is" },
  { name: "rationales", title: "Rationales" },
  { name: "evidence", title: "Evidence" },
  { name: "incidents", title: "Incidents" },
] as const;

export type ExportSection = (typeof EXPORT_SECTIONS)[number]["name"];

/**
 * What of a snapshot goes into an export.
 * Shape: null means all, also those that come later; a list means these alone. Categories are ids; one that a snapshot
 *        does not have counts for nothing, so that a choice can be kept for later snapshots.
 */
export type ExportChoice = {
  categories: readonly string[] | null;
  sections: readonly ExportSection[] | null;
  /** For outsiders: without names of people, sources and evidence, and without rationales, which may name both. */
  isWithoutSourcesAndNames: boolean;
};

export const EVERYTHING: ExportChoice = { categories: null, sections: null, isWithoutSourcesAndNames: false };

/** What `without` can be in an address. */
export const WITHOUT_SOURCES_AND_NAMES = "sources-and-names";

type Params = Pick<URLSearchParams, "has" | "getAll">;

/**
 * The choice in an address: `category` and `section`, each repeated, and `without=sources-and-names`.
 * Shape:  a name that is absent means all. One that is there lists all that goes in; empty values count for nothing, so a
 *         form with one hidden empty field also says that nothing was chosen.
 * Errors: an unknown section or `without`; no category.
 */
export function parseExportChoice(params: Params): Outcome<ExportChoice> {
  const [categories, sections] = [valuesOf(params, "category"), valuesOf(params, "section")];
  const names = EXPORT_SECTIONS.map(({ name }) => name);
  const known = names.filter((name) => sections?.includes(name));
  if (categories?.length === 0) return refuse("Choose at least one category", "category");
  if (sections && known.length < new Set(sections).size)
    return refuse(`section must be one of: ${names.join(", ")}`, "section");
  const without = valuesOf(params, "without") ?? [];
  if (without.some((word) => word !== WITHOUT_SOURCES_AND_NAMES))
    return refuse(`without must be ${WITHOUT_SOURCES_AND_NAMES}, or left out`, "without");
  return accept({ categories, sections: sections && known, isWithoutSourcesAndNames: without.length > 0 });
}

function valuesOf(params: Params, name: string): string[] | null {
  return params.has(name) ? params.getAll(name).filter((value) => value !== "") : null;
}

/** The same choice for an address, such as `category=rockets&without=sources-and-names`; empty for everything. */
export function exportChoiceQuery({ categories, sections, isWithoutSourcesAndNames }: ExportChoice): string {
  const words = [
    ...(categories ?? []).map((id) => ["category", id]),
    ...(sections === null ? [] : sections.length > 0 ? sections : [""]).map((name) => ["section", name]),
    ...(isWithoutSourcesAndNames ? [["without", WITHOUT_SOURCES_AND_NAMES]] : []),
  ];
  return new URLSearchParams(words).toString();
}

/** How the boxes of a form begin that choose parts, and its fields that say whether all of a kind go in. */
export const CATEGORY_BOX = "category-";
export const SECTION_BOX = "section-";
export const CATEGORY_SCOPE = "categoryScope";
export const SECTION_SCOPE = "sectionScope";

/** What such a field can be: all, also those that come later, or only the boxes that are ticked. */
export const ALL = "all";
export const ONLY_TICKED = "only";

/**
 * The choice in a form with boxes, or of a program, which gives `categories` and `sections` as lists or as `all`, and
 * `without`, empty for nothing. What a program does not give stays as it was `before`.
 * Shape:  null for everything. All of a kind go in, also those that come later, only where that is said: boxes that are
 *         all ticked, or the only ones left, are a list.
 * Errors: as `parseExportChoice`; neither a list nor `all`.
 */
export function parsePostedChoice(raw: unknown, before: ExportChoice | null): Outcome<ExportChoice | null> {
  const given = new Map<string, unknown>(Object.entries(Object(raw)));
  const was = before ?? EVERYTHING;
  const isForm = given.has(CATEGORY_SCOPE) || given.has(SECTION_SCOPE);
  const ticked = (box: string) =>
    [...given].flatMap(([key, value]) => (value && key.startsWith(box) ? [key.slice(box.length)] : []));
  const listIn = (name: string, box: string, scope: string, stored: readonly string[] | null) => {
    const chosen = isForm
      ? given.get(scope) === ALL
        ? ALL
        : ticked(box)
      : (given.get(name) ?? stored ?? ALL);
    if (chosen === ALL) return accept(null);
    return Array.isArray(chosen)
      ? accept(chosen.map(String))
      : refuse(`${name} must be a list, or “${ALL}”`, name === "categories" ? "category" : "section");
  };
  const categories = listIn("categories", CATEGORY_BOX, CATEGORY_SCOPE, was.categories);
  if (!categories.ok) return categories;
  const sections = listIn("sections", SECTION_BOX, SECTION_SCOPE, was.sections);
  if (!sections.ok) return sections;
  const without = !isForm && was.isWithoutSourcesAndNames ? WITHOUT_SOURCES_AND_NAMES : "";
  const params = new URLSearchParams({ without: String(given.get("without") ?? without) });
  for (const [name, chosen] of [
    ["category", categories.value],
    ["section", sections.value],
  ] as const)
    if (chosen) for (const value of ["", ...chosen]) params.append(name, value);
  const choice = parseExportChoice(params);
  return choice.ok && exportChoiceQuery(choice.value) === "" ? accept(null) : choice;
}
