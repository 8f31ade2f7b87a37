import { isStale } from "@/domain/assessment/freshness";
import type { BoardCategory } from "@/domain/board/board-category";
import { freshnessWordsOf } from "@/domain/board/freshness-words";
import { weekWordsOf } from "@/domain/tempo/tempo-words";
import { withInstants } from "@/domain/time/as-of";
import type { Instants } from "@/domain/time/time";
import { FreshnessMark } from "../ui/freshness-mark";
import { LevelBadge } from "../ui/level-badge";
import { Link } from "../ui/link";

type Props = { category: BoardCategory | null; at: Instants; label: string; isOther?: boolean };

type TileOf = readonly [category: BoardCategory | null, at: Instants];

/** Whether two tiles differ; when they do not, one of them is enough. */
export const isTileOther = (first: TileOf, second: TileOf): boolean =>
  JSON.stringify(tileWordsOf(...first)) !== JSON.stringify(tileWordsOf(...second));

const tileWordsOf = (...[category, { effectiveAt }]: TileOf) =>
  category && {
    level: category.level,
    state: category.freshness.state,
    freshness: freshnessWordsOf(category.freshness, effectiveAt),
    heldBy: heldByWordsOf(category),
    happened: happenedWordsOf(category),
  };

const heldByWordsOf = ({ indicators, explanation }: BoardCategory): string =>
  indicators
    .filter(({ id }) => explanation.driverIds.includes(id))
    .map(({ name }) => name)
    .join(" · ") || explanation.sentence;

const happenedWordsOf = ({ incidents, confidence }: BoardCategory): string =>
  `Incidents: ${weekWordsOf(incidents)}${confidence ? ` · ${confidence} confidence` : ""}`;

/** A category in short: level, drivers, freshness and incidents of 7 days, as known at a time. */
export function CompactTile({ category, at, label, isOther = false }: Props) {
  if (!category)
    return (
      <div className="rounded-md border border-dashed border-line p-3">
        <p className="text-[13.5px] text-ink-2">{label}</p>
        <p>Not on this board.</p>
      </div>
    );
  const { freshness } = category;
  return (
    <Link
      className={`block rounded-md border p-3 hover:border-ink-3 ${isOther ? "border-2 border-ink-2" : "border-line"} ${isStale(freshness.state) ? "hatched" : ""}`}
      href={withInstants(`/categories/${encodeURIComponent(category.id)}`, at)}
    >
      <span className="flex flex-wrap justify-between gap-x-3 text-[13.5px] text-ink-2">
        <span>{label}</span>
        <span className="flex items-center gap-1.5">
          <FreshnessMark state={freshness.state} />
          {freshnessWordsOf(freshness, at.effectiveAt)}
        </span>
      </span>
      <span className="mt-1 block">
        <LevelBadge level={category.level} />
      </span>
      <span className="mt-1 block text-[13.5px] leading-5 text-ink-2">{heldByWordsOf(category)}</span>
      <span className="block text-[13.5px] leading-5 text-ink-2">{happenedWordsOf(category)}</span>
    </Link>
  );
}
