import { countOf, listOf } from "../count-words";
import type { ExportChoice, ExportSection } from "./export-choice";
import { type IsPart, isPathLike, type PartPath, type PathPattern, pathsIn, without } from "./json-parts";
import type { Proof } from "./parts-proof";
import type { Snapshot, SnapshotCategory, SnapshotIncident, SnapshotIndicator } from "./snapshot";

type Judgement = NonNullable<SnapshotIndicator["judgement"]>;
/** Members that may have been left out. */
type Without<T, Names extends keyof T> = Omit<T, Names> & { [Name in Names]?: T[Name] | undefined };

export type HandOutIndicator = Omit<SnapshotIndicator, "judgement"> & {
  judgement: Without<Judgement, "rationale" | "recordedBy"> | null;
};

export type HandOutIncident = Without<SnapshotIncident, "source">;

export type HandOutCategory = Without<
  Omit<SnapshotCategory, "indicators" | "incidentList">,
  "explanation" | "trend"
> & {
  indicators: HandOutIndicator[];
  incidentList?: HandOutIncident[] | undefined;
};

/** What can be left out, with how it is counted. */
const LEFT_OUT_PARTS = {
  categories: { one: "category", many: "categories", at: [["categories", "*"]] },
  posture: { one: "posture", many: "postures", at: [["posture"]] },
  trends: { one: "trend", many: "trends", at: [["categories", "*", "trend"]] },
  explanations: { one: "explanation", many: "explanations", at: [["categories", "*", "explanation"]] },
  indicators: { one: "indicator", many: "indicators", at: [["categories", "*", "indicators", "*"]] },
  rationales: {
    one: "rationale",
    many: "rationales",
    at: [["categories", "*", "indicators", "*", "judgement", "rationale"]],
  },
  evidence: {
    one: "item of evidence",
    many: "items of evidence",
    at: [["categories", "*", "indicators", "*", "evidence", "*"]],
  },
  incidents: { one: "incident", many: "incidents", at: [["categories", "*", "incidentList", "*"]] },
  sources: { one: "source", many: "sources", at: [["categories", "*", "incidentList", "*", "source"]] },
  names: {
    one: "name",
    many: "names",
    at: [["takenBy"], ["categories", "*", "indicators", "*", "judgement", "recordedBy"]],
  },
} as const satisfies Record<string, { one: string; many: string; at: readonly PathPattern[] }>;

type LeftOutPart = keyof typeof LEFT_OUT_PARTS;
/** The kinds of parts that can be left out, as documents count them. */
export const LEFT_OUT_NAMES = Object.keys(LEFT_OUT_PARTS) as LeftOutPart[];

/** How many of each kind of part were left out. What is within a part that was left out is not counted. */
export type LeftOut = { [Part in LeftOutPart]?: number | undefined };

/**
 * A snapshot as it is handed on: whole, or without some parts, which `leftOut` counts.
 * Shape: members that were left out are missing, and so are items of lists. Without any part it has no digest either:
 *        whoever has it could try out what was left out.
 */
export type HandOut = Without<Omit<Snapshot, "categories">, "posture" | "takenBy" | "digest"> & {
  categories: HandOutCategory[];
  leftOut?: LeftOut | undefined;
  /** Missing where the snapshot was not signed when it was taken. */
  proof?: Proof | undefined;
  /** Over the bytes of the file that it was read from. */
  signature?: string | undefined;
};

/** What each section consists of. What would repeat a part in other words goes with it. */
const SECTION_PARTS: Record<ExportSection, readonly LeftOutPart[]> = {
  posture: ["posture"],
  trends: ["trends"],
  indicators: ["indicators", "explanations"],
  rationales: ["rationales"],
  evidence: ["evidence"],
  incidents: ["incidents"],
};

const SOURCES_AND_NAMES: readonly LeftOutPart[] = ["names", "rationales", "evidence", "sources"];

/** The parts that a choice leaves out. */
function leftOutBy(choice: ExportChoice, { categories }: Pick<HandOut, "categories">): IsPart {
  const { sections, isWithoutSourcesAndNames } = choice;
  const isOut = categories.map(({ id }) => choice.categories !== null && !choice.categories.includes(id));
  const kinds = new Set<LeftOutPart>([
    ...Object.entries(SECTION_PARTS).flatMap(([section, parts]) =>
      sections === null || sections.some((name) => name === section) ? [] : parts,
    ),
    // The posture says which categories hold it.
    ...(isOut.includes(true) ? (["posture"] as const) : []),
    ...(isWithoutSourcesAndNames ? SOURCES_AND_NAMES : []),
  ]);
  const patterns = [...kinds].flatMap((kind): readonly PathPattern[] => LEFT_OUT_PARTS[kind].at);
  return (path, part) =>
    (part !== null && patterns.some((pattern) => isPathLike(path, pattern))) ||
    (path.length === 2 && path[0] === "categories" && isOut[Number(path[1])] === true);
}

/** Whether a part at this path is of a kind that can be left out. */
export const canBeLeftOut = (path: PartPath): boolean =>
  Object.values(LEFT_OUT_PARTS).some(({ at }) =>
    at.some((pattern: PathPattern) => isPathLike(path, pattern)),
  );

/** How many parts of each kind are at these paths. */
export function leftOutAt(paths: readonly PartPath[]): LeftOut {
  const counts = LEFT_OUT_NAMES.map((part) => {
    const patterns: readonly PathPattern[] = LEFT_OUT_PARTS[part].at;
    return [
      part,
      paths.filter((path) => patterns.some((pattern) => isPathLike(path, pattern))).length,
    ] as const;
  });
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

/** The paths of what a choice leaves out of a document. */
export const leftOutPathsOf = (document: Snapshot, choice: ExportChoice): PartPath[] =>
  pathsIn(document, leftOutBy(choice, document));

/** The document with what was chosen; itself where nothing is left out. */
export function redact(document: Snapshot, choice: ExportChoice): HandOut {
  const isLeftOut = leftOutBy(choice, document);
  const leftOut = leftOutAt(pathsIn(document, isLeftOut));
  if (Object.keys(leftOut).length === 0) return document;
  const { digest: _, ...content } = document;
  return { ...(without(content, isLeftOut) as Omit<HandOut, "leftOut">), leftOut };
}

/** What was left out, and how much, such as `Left out: 2 categories, 12 names`; null for a whole document. */
export function leftOutWordsOf({ leftOut }: Pick<HandOut, "leftOut">): string | null {
  const parts = LEFT_OUT_NAMES.flatMap((part) => {
    const count = leftOut?.[part] ?? 0;
    const { one, many } = LEFT_OUT_PARTS[part];
    if (count === 0) return [];
    return [part === "posture" ? "the posture" : countOf(count, one, many)];
  });
  return parts.length > 0 ? `Left out: ${listOf(parts)}.` : null;
}
