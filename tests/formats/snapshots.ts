import fc from "fast-check";
import { sealed } from "@/domain/digest";
import type { Snapshot, SnapshotCategory, SnapshotIndicator } from "@/domain/snapshot/snapshot";
import { exampleSnapshot } from "@/formats/example";

/** Changes every indicator of a category that has been assessed or not. */
const withIndicators = (
  category: SnapshotCategory,
  changed: (indicator: SnapshotIndicator) => SnapshotIndicator,
): SnapshotCategory => ({ ...category, indicators: category.indicators.map(changed) });

/** The example with one text in every place that a person writes. */
export function snapshotSaying(text: string): Snapshot {
  const { digest: _, ...content } = exampleSnapshot;
  return sealed({
    ...content,
    desk: { ...content.desk, name: text },
    takenBy: text,
    posture: { ...content.posture, sentence: text },
    categories: content.categories.map((category) => ({
      ...withIndicators(category, (indicator) => ({
        ...indicator,
        name: text,
        place: text,
        judgement: indicator.judgement && { ...indicator.judgement, rationale: text, recordedBy: text },
      })),
      name: text,
      question: text,
      scope: text,
      explanation: { ...category.explanation, sentence: text },
    })),
  });
}

/** The example without the mark of an example desk, at the moment at which it was taken. */
export function snapshotOfTheMoment(): Snapshot {
  const { digest: _, ...content } = exampleSnapshot;
  const { takenAt } = content;
  return sealed({
    ...content,
    desk: { name: "Watch floor", isExample: false },
    effectiveAt: takenAt,
    knownAt: takenAt,
  });
}

/** The example as a board that was only asked for: it has no number, and the desk keeps no copy. */
export function boardWithoutNumber(): Snapshot {
  const { digest: _, ...content } = exampleSnapshot;
  return sealed({ ...content, number: null, id: null, takenBy: null });
}

/** The example with everything that a cover can have. */
export function snapshotWithCover(marking = "TLP:AMBER"): Snapshot {
  const { digest: _, ...content } = exampleSnapshot;
  return sealed({
    ...content,
    cover: { title: "Weekly picture", note: "Read page two first.\nThen call.", marking },
  });
}

/** The example with a report behind its first level, and an incident. */
export function snapshotWithLists(): Snapshot {
  const { digest: _, ...content } = exampleSnapshot;
  const [first, ...rest] = content.categories;
  if (!first) throw new Error("The example has no category.");
  const evidence = {
    reportId: "r-1",
    bearing: "supports",
    title: "Two rails seen",
    source: "Reuters",
    grade: "B2",
    isRetracted: false,
  } as const;
  const incident = {
    incidentId: "i-1",
    kind: "rocket or artillery fire",
    title: "Rockets at K-1",
    effectiveAt: "2019-12-27T16:20:00.000Z",
    precision: "minute",
    place: "Kirkuk",
    status: "confirmed",
    killed: 1,
    injured: null,
    source: "Reuters",
    grade: "B2",
  };
  return sealed({
    ...content,
    categories: [
      {
        ...withIndicators(first, (indicator) => ({ ...indicator, evidence: [evidence] })),
        incidentList: [incident],
      },
      ...rest,
    ],
  });
}

const trap = fc.constantFrom(
  ...[
    "=1+1",
    "'",
    "''=",
    "@SUM(A1)",
    "\t",
    "\r\n",
    "\n",
    "\r",
    '"',
    '""',
    ",",
    ";",
    "＝",
    "＋",
    "－",
    "＠",
    "-2",
    "+",
    " ",
  ],
  ...[
    "|",
    "\\",
    "\\|",
    "`",
    "<br>",
    "<script>",
    "</style>",
    "&amp;",
    "-->",
    "]]>",
    "**",
    "[x](y)",
    "\u202e",
    "\0",
    "\u2028",
  ],
);

/** Texts that are made to break tables and pages, and any other text. Never empty. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof(trap, fc.string({ unit: "binary", maxLength: 12 })), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(""))
  .filter((text) => text !== "");
