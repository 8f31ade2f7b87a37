import type { BoardCategory } from "@/domain/board/board-category";
import { freshnessWordsOf } from "@/domain/board/freshness-words";
import { capitalised, countOf } from "@/domain/count-words";
import type { CategoryHindsight, Hindsight } from "@/domain/difference/hindsight";
import { recordKindOf } from "@/domain/difference/record-kind";
import { countWordsOf } from "@/domain/difference/what-changed";
import { sealed } from "@/domain/digest";
import type { Change } from "@/domain/log/log-entry";
import { type FrozenDesk, frozenDeskOf } from "@/domain/snapshot/frozen-board";
import { tempoSentenceOf, weekWordsOf } from "@/domain/tempo/tempo-words";
import { type Instant, isoOf } from "@/domain/time/time";
import { onWire } from "@/domain/time/wire";
import {
  type PageBlock,
  type PageDocument,
  type PageSection,
  type PageTable,
  tableOr,
  textBlock,
} from "../page/page-document";
import { confidenceWordsOf } from "../words";
import { changeTable, differenceTable, fileTimesOf, footOf, headBetween, levelCell } from "./changes";

/** One moment as it was known then and later, and which later record made each difference, as a page. */
export function hindsightPage(hindsight: Hindsight, desk: FrozenDesk): PageDocument {
  const { first, later, count, categories, elsewhere } = hindsight;
  const differing = categories.filter(({ isOther }) => isOther);
  const others = categories.filter((each) => !each.isOther && each.others.length > 0);
  const at = isoOf(later.knownAt);
  return {
    ...headBetween(desk, "hindsight", [
      { what: "The world at", at: isoOf(first.effectiveAt) },
      { what: "Known then", at: isoOf(first.knownAt) },
      { what: "Known later", at },
    ]),
    fileName: `hindsight-${fileTimesOf({ from: first, to: later })}`,
    at,
    about:
      differing.length === 0
        ? "Nothing on this board differs later"
        : `${countOf(differing.length, "category differs", "categories differ")} later`,
    sections: [
      {
        title: "Then and later",
        blocks: [
          bothBoards(hindsight),
          textBlock(
            `${countWordsOf(count)} later ${count === 1 ? "record bears" : "records bear"} on this moment or the days before it.`,
            true,
          ),
        ],
      },
      ...[...differing, ...others].map((category) => sectionOf(category, first.effectiveAt)),
      ...(elsewhere.length > 0
        ? [{ title: "Later records about no category", blocks: [causesOf(elsewhere)] }]
        : []),
    ],
    foot: footOf(later, null),
    content: contentOf(hindsight, desk),
  };
}

/** Everything but the two boards, of which each category has its two levels. */
const contentOf = ({ first, later, count, categories, elsewhere }: Hindsight, desk: FrozenDesk) =>
  sealed(
    onWire({
      desk: frozenDeskOf(desk),
      effectiveAt: first.effectiveAt,
      knownAt: first.knownAt,
      laterKnownAt: later.knownAt,
      revision: later.revision,
      count,
      levelThen: first.posture.level,
      levelLater: later.posture.level,
      categories: categories.map(({ first: then, later: now, ...category }) => ({
        ...category,
        levelThen: then?.level ?? null,
        levelLater: now?.level ?? null,
      })),
      elsewhere,
    }),
  );

const bothBoards = ({ first, later, categories }: Hindsight): PageBlock =>
  tableOr("No category is open.", {
    name: "Then and later",
    columns: [
      { name: "Category", share: 0.4 },
      { name: "Then", share: 0.22, kind: "level" },
      { name: "Later", share: 0.22, kind: "level" },
      { name: "Difference", share: 0.16 },
    ],
    rows: [
      {
        cells: ["Overall", levelCell(first.posture.level), levelCell(later.posture.level), null],
      },
      ...categories.map(({ name, first: then, later: now, isOther }) => ({
        cells: [
          name,
          then ? levelCell(then.level) : "Not on this board",
          now ? levelCell(now.level) : "Not on this board",
          isOther ? "Differs" : "The same",
        ],
      })),
    ],
  });

function sectionOf(category: CategoryHindsight, at: Instant): PageSection {
  const { name, first, later, isOther, differing, news, indicators, incidents, others } = category;
  const changes = [
    ...news.map(({ subject, said, because }) => [subject, said, because] as const),
    ...indicators.flatMap((indicator) =>
      indicator.news.length > 0
        ? indicator.news.map(({ subject, said, because }) => [subject, said, because] as const)
        : [[indicator.name, `differs in ${indicator.differing}`, ""] as const],
    ),
  ];
  const causes = indicators.flatMap((indicator) => indicator.causes);
  return {
    title: name,
    ...(later && levelCell(later.level)),
    blocks: [
      ...(isOther ? [textBlock(`Differs in: ${differing.join(", ")}.`)] : [textBlock("The same.", true)]),
      ...(first && later && isOther ? [tilesOf(first, later, at)] : []),
      ...(changes.length > 0
        ? [{ kind: "heading" as const, words: "What differs" }, differenceTable(changes)]
        : []),
      ...under("Which later records made it so", causes),
      ...under("Why the incidents of the last 7 days differ", incidents),
      ...under("Other later records", others),
    ],
  };
}

const under = (heading: string, causes: readonly Change[]): PageBlock[] =>
  causes.length > 0 ? [{ kind: "heading", words: heading }, causesOf(causes)] : [];

const causesOf = (causes: readonly Change[]): PageTable =>
  changeTable(
    "Later records",
    causes.map((cause) => ({ ...onWire(cause), kind: recordKindOf(cause.action) })),
  );

/** What a category was known to be then and later, line by line. */
function tilesOf(first: BoardCategory, later: BoardCategory, at: Instant): PageTable {
  const tile = (category: BoardCategory) => [
    capitalised(freshnessWordsOf(category.freshness, at)),
    category.indicators
      .filter(({ id }) => category.explanation.driverIds.includes(id))
      .map(({ name }) => name)
      .join(", ") || category.explanation.sentence,
    capitalised(weekWordsOf(category.incidents)),
    tempoSentenceOf(category.incidents),
    capitalised(confidenceWordsOf(category.confidence)),
  ];
  const [then, now] = [tile(first), tile(later)];
  const names = ["Freshness", "Held by", "Incidents", "How usual they are", "Confidence"];
  return {
    kind: "table",
    name: "As known then and later",
    columns: [
      { name: "Of the category", share: 0.2 },
      { name: "As known then", share: 0.4 },
      { name: "As known later", share: 0.4 },
    ],
    rows: [
      { cells: ["Level", levelCell(first.level), levelCell(later.level)] },
      ...names.map((name, i) => ({ cells: [name, then[i] ?? null, now[i] ?? null] })),
    ],
  };
}
