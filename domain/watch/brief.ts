import type { AlertLevel } from "../alert-level";
import type { Board } from "../board/board";
import { type OverdueIndicator, overdueIndicatorsOf } from "../board/overdue";
import type { RecordHead } from "../record/verdict";
import { BRIEF_SCHEMA, type BriefSchema } from "../snapshot/document-words";
import {
  type FrozenBoard,
  type FrozenCategory,
  type FrozenDesk,
  frozenBoardOf,
  frozenDeskOf,
} from "../snapshot/frozen-board";
import type { Instant } from "../time/time";
import { type OnWire, onWire } from "../time/wire";
import type { Period } from "./period";
import type { Watch } from "./watch";
import type { WatchEntry } from "./watch-entry";

/** A category in a brief: `levelAtStart` is its level when the period began. */
export type BriefCategory = FrozenCategory & { levelAtStart: AlertLevel | null };

/** What a watch hands over to the next one, frozen: everything that the next officer has to know, in one document. */
export type BriefContent = {
  schema: BriefSchema;
  number: number;
  id: string;
  desk: FrozenDesk;
  watch: OnWire<{ officer: string; effectiveAt: Instant; plannedUntilAt: Instant | null }>;
  handedOverAt: string;
  handedOverBy: string;
  /** Null when the next officer is not known. */
  nextOfficer: string | null;
  closingWords: string;
  overdue: OnWire<OverdueIndicator[]>;
  period: OnWire<Period>;
  questions: OnWire<WatchEntry[]>;
  tasks: OnWire<WatchEntry[]>;
  /** The head of the record just before. Missing in briefs older than the record's seals. */
  recordHead?: RecordHead | null;
} & Omit<FrozenBoard, "categories"> & { categories: BriefCategory[] };

/** A brief with the digest of its content. */
export type Brief = BriefContent & { digest: string };

type BriefFacts = {
  number: number;
  id: string;
  desk: FrozenDesk;
  watch: Watch;
  handedOverAt: Instant;
  handedOverBy: string;
  nextOfficer: string | null;
  closingWords: string;
  /** The present board, and each category's level when the period began. */
  board: Board;
  levelsAtStart: ReadonlyMap<string, AlertLevel | null>;
  period: Period;
  questions: readonly WatchEntry[];
  tasks: readonly WatchEntry[];
  recordHead: RecordHead | null;
};

/** The brief of a hand-over as a self-contained document. */
export function briefOf({ board, levelsAtStart, watch, period, ...rows }: BriefFacts): BriefContent {
  const { categories, ...frozen } = frozenBoardOf(board);
  const { effectiveAt, plannedUntilAt, recordedBy: officer } = watch;
  return {
    schema: BRIEF_SCHEMA,
    ...frozen,
    number: rows.number,
    id: rows.id,
    desk: frozenDeskOf(rows.desk),
    handedOverBy: rows.handedOverBy,
    nextOfficer: rows.nextOfficer,
    closingWords: rows.closingWords,
    ...onWire({ handedOverAt: rows.handedOverAt, watch: { officer, effectiveAt, plannedUntilAt } }),
    categories: categories.map((category) => ({
      ...category,
      levelAtStart: levelsAtStart.get(category.id) ?? null,
    })),
    overdue: onWire(overdueIndicatorsOf(board)),
    period: onWire(period),
    questions: onWire([...rows.questions]),
    tasks: onWire([...rows.tasks]),
    recordHead: rows.recordHead,
  };
}
