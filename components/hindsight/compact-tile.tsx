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

/** A category in short: its level, who holds it, how fresh it is and what happened in 7 days, as known at a time. */
export function CompactTile({ category, at, label, isOther = false }: Props) {
  if (!category)
    return (
      <div className="rounded-md border border-dashed border-line p-3">
        <p className="text-[13.5px] text-ink-2">{label}</p>
        <p>Not on this board.</p>
      </div>
    );
  const { freshness, indicators, explanation, incidents } = category;
  const drivers = indicators.filter(({ id }) => explanation.driverIds.includes(id));
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
      <span className="mt-1 block text-[13.5px] leading-5 text-ink-2">
        {drivers.map(({ name }) => name).join(" · ") || explanation.sentence}
      </span>
      <span className="block text-[13.5px] leading-5 text-ink-2">
        Incidents: {weekWordsOf(incidents)}
        {category.confidence && ` · ${category.confidence} confidence`}
      </span>
    </Link>
  );
}
