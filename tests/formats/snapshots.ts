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
